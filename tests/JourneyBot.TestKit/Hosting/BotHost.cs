using System.Text;
using JourneyBot.App.CheckIns;
using JourneyBot.App.Digests;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.TestKit.Hosting;

/// <summary>
/// The whole app in process with a store of its own, a clock that the test moves, and a Teams that the test reads. The two things that
/// Quartz would start by themselves, the outbox and the weekly digests, run when the test says so.
/// </summary>
internal sealed class BotHost : IAsyncDisposable
{
    // People wait this long for an answer that Teams asked to slow down; what is due later, a test has to move the clock for.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly BotSetup _setup;
    private WebApplication _app;
    private HttpClient _http;

    private BotHost(BotSetup setup, WebApplication app)
    {
        _setup = setup;
        _app = app;
        _http = Connect();
        Wire = WireTo(lastId: 0);
    }

    public FakeTeams Teams => _setup.Teams;

    public TeamsWire Wire { get; private set; }

    public TestClock Clock => _setup.Clock;

    public BotLog Log => _setup.Log;

    /// <summary>A browser on the app's own pages and links.</summary>
    public HttpClient Browser => _http;

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts in Development with the sample map, or with the maps given, on the Friday the sample's story ends.</summary>
    public static Task<BotHost> StartAsync(params byte[][] maps) => StartAsync(null, maps);

    /// <summary>The same with decks that go into the Files of this Graph's channels.</summary>
    public static Task<BotHost> StartAsync(FakeGraph graph) => StartAsync(null, [], graph);

    /// <summary>The same as a registered bot in Production, where every activity comes with a token.</summary>
    public static Task<BotHost> StartRegisteredAsync(params byte[][] maps) =>
        StartAsync(new Registration(), maps);

    /// <summary>The same with Quartz, which rings by the clock that the test moves with a <see cref="RingingClock"/>.</summary>
    public static Task<BotHost> StartRingingAsync(
        Func<BotSetup, BotSetup>? change = null,
        params byte[][] maps
    ) => StartAsync(null, null, s => (change?.Invoke(s) ?? s) with { Rings = true }, maps);

    /// <summary>Stops it and starts it again on what it left behind, at this moment or after some time.</summary>
    public async Task RestartAsync(TimeSpan down = default)
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
        Clock.Advance(down);
        _app = await _setup.BuildAsync(withSample: false);
        await _app.StartAsync();
        _http = Connect();
        Wire = WireTo(Wire.LastId);
    }

    /// <summary>Starts with the sample map posted in its channel by one of its people.</summary>
    public static async Task<BotHost> StartPostedAsync(params byte[][] maps) =>
        await (await StartAsync(maps)).PostedAsync();

    /// <summary>Posts the map in its channel.</summary>
    public async Task<BotHost> PostedAsync()
    {
        await InChannelAs("Amara").SaysAsync("post");
        return this;
    }

    /// <summary>Somebody's personal chat with the bot.</summary>
    public ChatScript ChatAs(string firstName) => ChatAs(People.Named(firstName));

    /// <summary>The same of somebody as they are today, in another zone for instance.</summary>
    public ChatScript ChatAs(TeamsPerson person) => new(this, person, person.PersonalChat);

    /// <summary>Somebody in a channel of the team.</summary>
    public ChatScript InChannelAs(string firstName, string channel = TeamsPlaces.Channel) =>
        new(this, People.Named(firstName), channel);

    /// <summary>Somebody's task pane in PowerPoint; in Development nobody signs in.</summary>
    public PaneScript PaneAs(string firstName) =>
        new(
            new Uri(_app.Urls.First()),
            _setup.Registration is not null
                ? EntraPen.Token(People.Named(firstName), Clock.GetUtcNow())
                : null
        );

    /// <summary>A task pane that shows this token, or none.</summary>
    public PaneScript PaneWith(string? token) => new(new Uri(_app.Urls.First()), token);

    /// <summary>Sends what waits, and fails when the bot asked Teams for something impossible or met a bug.</summary>
    public async Task SettleAsync()
    {
        var until = Clock.GetUtcNow() + Patience;
        await DrainAsync();
        while (await NextDueAsync() is { } next && next <= until)
        {
            Clock.MoveTo(next > Clock.GetUtcNow() ? next : Clock.GetUtcNow());
            await DrainAsync();
        }

        var wrong = Teams.Unexpected.Concat(Log.Errors).ToList();
        if (wrong.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, wrong));
        }
    }

    /// <summary>Queues and sends the weekly digests that are due now, as the job does when it wakes.</summary>
    public async Task SendDigestsAsync()
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<SendDigests>()
                .RunAsync(Clock.GetUtcNow(), CancellationToken.None);
        }

        await SettleAsync();
    }

    /// <summary>Asks and reminds whose moment has come, as the job does when it wakes.</summary>
    public async Task RunCheckInsAsync()
    {
        await Services.GetRequiredService<RunCheckIns>().RunAsync(CancellationToken.None);
        await SettleAsync();
    }

    /// <summary>Every map with its whole history, as the export writes it: what must not change when nothing was changed.</summary>
    public Task<string> ExportAsync() =>
        WithStoreAsync(async db =>
        {
            var text = new StringBuilder();
            foreach (var map in await MapReader.ListAsync(db, default))
            {
                var full = await MapReader.LoadFullAsync(db, map.Id, default);
                text.AppendLine(Encoding.UTF8.GetString(MapFile.Write(full!)));
            }

            return text.ToString();
        });

    /// <summary>The newest state of the only map.</summary>
    public Task<JourneyMap> MapAsync() =>
        WithStoreAsync(async db =>
        {
            var map = (await MapReader.ListAsync(db, default)).Single();
            return (await MapReader.LoadAsync(db, map.Id, default))!;
        });

    /// <summary>Everything that was ever said about the only map, in order.</summary>
    public Task<List<Update>> UpdatesAsync() =>
        WithStoreAsync(async db =>
        {
            var map = (await MapReader.ListAsync(db, default)).Single();
            return await UpdateReader.AfterAsync(db, map.Id, 0, default);
        });

    public async Task<T> WithStoreAsync<T>(Func<JourneyDb, Task<T>> read)
    {
        var databases = Services.GetRequiredService<IDbContextFactory<JourneyDb>>();
        await using var db = await databases.CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_setup.Rings)
        {
            // What rings has ended by then, and finds its services as long as it hasn't.
            await _app.StopAsync();
        }

        await _app.DisposeAsync();
        await Teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_setup.Folder, recursive: true);
    }

    private HttpClient Connect() =>
        new(_setup.Registration?.Signing(Clock) ?? new HttpClientHandler())
        {
            BaseAddress = new Uri(_app.Urls.First()),
        };

    private TeamsWire WireTo(int lastId) =>
        new(
            _http,
            _setup.Registration is null ? Teams.ServiceUrl : Registration.ServiceUrl,
            lastId
        );

    private async Task DrainAsync()
    {
        var tenants = await WithStoreAsync(db => Outbox.TenantsAsync(db, CancellationToken.None));
        foreach (var tenant in tenants)
        {
            using var drain = Services.GetRequiredService<TenantDrains>().For(tenant);
            await drain.DrainAsync(CancellationToken.None);
        }
    }

    // Within a conversation the oldest goes first, so the others are due no earlier than it.
    private Task<DateTimeOffset?> NextDueAsync() =>
        WithStoreAsync(db =>
            db.OutboxMessages.Where(m =>
                    m.State == OutboxState.Pending
                    && !db.OutboxMessages.Any(e =>
                        e.State == OutboxState.Pending
                        && e.ConversationKey == m.ConversationKey
                        && e.Id < m.Id
                    )
                )
                .OrderBy(m => m.NotBefore)
                .Select(m => (DateTimeOffset?)m.NotBefore)
                .FirstOrDefaultAsync()
        );

    private static Task<BotHost> StartAsync(
        Registration? registration,
        byte[][] maps,
        FakeGraph? graph = null
    ) => StartAsync(registration, graph, setup => setup, maps);

    private static async Task<BotHost> StartAsync(
        Registration? registration,
        FakeGraph? graph,
        Func<BotSetup, BotSetup> change,
        byte[][] maps
    )
    {
        var setup = change(
            new BotSetup(registration, graph)
            {
                Teams = await FakeTeams.StartAsync(),
                Store = await TestStore.SettingsAsync(),
            }
        );
        var app = await setup.BuildAsync(withSample: maps.Length == 0);
        foreach (var map in maps)
        {
            await MapImport.RunAsync(app.Services, map);
        }

        await app.StartAsync();
        return new BotHost(setup, app);
    }
}
