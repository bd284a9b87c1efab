using JourneyBot.EndToEnd.Replicas;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
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

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A store with the sample map in it, old enough for the digests of last Monday to be due.</summary>
    public static async Task<KilledStore> MakeAsync(bool onPostgres) =>
        await MakeAsync(onPostgres ? await TwoReplicas.SettingsAsync() : null);

    /// <summary>The same where the settings say; on SQLite where there are none.</summary>
    public static async Task<KilledStore> MakeAsync(Dictionary<string, string>? settings)
    {
        var store = new KilledStore();
        settings ??= new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Store:DataFolder"] = store._folder.FullName,
        };
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
        Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    return !await ReadAsync(db =>
                        db.OutboxMessages.AnyAsync(
                            m => m.State == OutboxState.Pending || m.State == OutboxState.Claimed,
                            Token
                        )
                    );
                }
                catch (InvalidOperationException broken)
                    when (broken.InnerException is Npgsql.NpgsqlException)
                {
                    // A connection from before the server was gone.
                    return false;
                }
            },
            "the end of the outbox",
            TimeSpan.FromMinutes(10)
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

    private async Task<ImportedMap> ImportAsync()
    {
        var then = TimeProvider.System.GetUtcNow().AddDays(-10);
        Assert.True(MapFile.Read(DemoMap.Json(), then).Succeeded(out var sample));
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
}
