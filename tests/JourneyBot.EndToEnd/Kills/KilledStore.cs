using JourneyBot.EndToEnd.Replicas;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Schedules;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>The store that the killed share, opened beside them: what an operator would look into.</summary>
internal sealed class KilledStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journeybot-kills-");
    private ServiceProvider _services = null!;
    private ImportedMap _before = null!;

    /// <summary>Somewhere to put things that go with it.</summary>
    public string Folder => _folder.FullName;

    public IReadOnlyDictionary<string, string> Settings { get; private set; } = null!;

    /// <summary>What day it is for those that live over it.</summary>
    public Calendar Calendar { get; private set; } = null!;

    /// <summary>The number of the last update of the map before anybody spoke.</summary>
    public int RevisionBefore { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A store with the sample map in it, old enough for the digests of last Monday to be due.</summary>
    public static async Task<KilledStore> MakeAsync(bool onPostgres) =>
        await MakeAsync(onPostgres ? await TwoReplicas.SettingsAsync() : null);

    /// <summary>The same where the settings say; on SQLite where there are none. With a calendar, days pass when somebody says so.</summary>
    public static Task<KilledStore> MakeAsync(
        Dictionary<string, string>? settings,
        bool hasCalendar = false
    ) => MakeAsync(settings, hasCalendar ? calendar => calendar.BeginAsync() : null);

    /// <summary>The same at a moment that the calendar is set to.</summary>
    public static async Task<KilledStore> MakeAsync(
        Dictionary<string, string>? settings,
        Func<Calendar, Task>? begin
    )
    {
        var store = new KilledStore();
        settings ??= new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Store:DataFolder"] = store._folder.FullName,
        };
        var database = settings.GetValueOrDefault("Store:ConnectionString");
        store.Calendar = new Calendar(database, Path.Combine(store.Folder, "calendar"));
        if (begin is not null)
        {
            await begin(store.Calendar);
        }

        if (begin is not null && database is not null)
        {
            // The server's clock is the calendar's.
            settings["Store:ConnectionString"] =
                $"{database};Search Path=\"public,calendar,pg_catalog\"";
        }

        store.Settings = settings;
        store._services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value))
                    .Build()
            )
            .AddLogging()
            .AddStore()
            .BuildServiceProvider();
        await store._services.GetRequiredService<IStoreDatabase>().PrepareAsync(Token);
        store._before = await store.ImportAsync();
        store.RevisionBefore = store._before.Map.Revision;
        return store;
    }

    public async Task<T> ReadAsync<T>(Func<JourneyDb, Task<T>> read)
    {
        await using var db = await _services
            .GetRequiredService<IDbContextFactory<JourneyDb>>()
            .CreateDbContextAsync(Token);
        return await read(db);
    }

    public Task<List<OutboxMessage>> OutboxAsync() =>
        ReadAsync(db => db.OutboxMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Token));

    /// <summary>Waits until nothing is to be sent and nothing is under way.</summary>
    public Task DrainAsync() =>
        UntilAsync(
            async db =>
                !await db.OutboxMessages.AnyAsync(
                    m => m.State == OutboxState.Pending || m.State == OutboxState.Claimed,
                    Token
                ),
            "the end of the outbox"
        );

    /// <summary>Somebody asks for everything that happens by itself, now; the clean-up would only take away what is counted later.</summary>
    public async Task OrderAsync()
    {
        await Eventually.TrueAsync(
            () => ReadAsync(async db => (await ScheduleOrders.ListAsync(db, Token)).Count > 2),
            "the schedules"
        );
        await ReadAsync(async db =>
        {
            foreach (var schedule in await ScheduleOrders.ListAsync(db, Token))
            {
                await (
                    schedule.Kind is ScheduleKind.CleanUp
                        ? ScheduleOrders.PauseAsync(db, schedule.Name, Calendar.Now, null, Token)
                        : ScheduleOrders.AskAsync(db, schedule.Name, Calendar.Now, Token)
                );
            }

            return true;
        });
    }

    /// <summary>Waits until what was asked for was done.</summary>
    public Task AreOrdersDoneAsync() =>
        UntilAsync(
            async db => (await ScheduleOrders.AskedAsync(db, Token)).Count == 0,
            "what happens by itself"
        );

    /// <summary>The map as it is kept, and as its updates make it out of the map before the first of them.</summary>
    public async Task<(ImportedMap Kept, ImportedMap Rebuilt)> MapsAsync()
    {
        var kept = (await ReadAsync(db => MapReader.LoadFullAsync(db, _before.Map.Id, Token)))!;
        var rebuilt = _before.Map;
        foreach (var update in kept.Updates.Where(u => u.Number > rebuilt.Revision))
        {
            rebuilt.Apply(update);
        }

        return (kept, new ImportedMap(rebuilt, kept.Updates));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task UntilAsync(Func<JourneyDb, Task<bool>> condition, string what) =>
        Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    return await ReadAsync(condition);
                }
                catch (InvalidOperationException broken)
                    when (broken.InnerException is Npgsql.NpgsqlException)
                {
                    // A connection from before the server was gone.
                    return false;
                }
            },
            what,
            TimeSpan.FromMinutes(10)
        );

    private async Task<ImportedMap> ImportAsync()
    {
        Assert.True(
            MapFile.Read(DemoMap.Json(), Calendar.Now.AddDays(-10)).Succeeded(out var sample)
        );
        PutChampions(sample.Map);
        var id = await ReadAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(Token);
            var added = await MapWriter.AddAsync(db, sample, Token);
            await db.SaveChangesAsync(Token);
            await write.CommitAsync(Token);
            Assert.True(added.Succeeded(out var map, out _));
            return map.Id;
        });
        return (await ReadAsync(db => MapReader.LoadFullAsync(db, id, Token)))!;
    }

    // Who is asked what changed has to be among those who can answer.
    private static void PutChampions(JourneyMap map)
    {
        foreach (var (stage, champion) in map.Stages.Zip(KillRun.Talkers))
        {
            stage.ChampionIds.Clear();
            stage.ChampionIds.Add(map.Workspace.People.Single(p => p.Email == champion.Email).Id);
        }
    }
}
