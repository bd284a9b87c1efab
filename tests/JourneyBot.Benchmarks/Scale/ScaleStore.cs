using JourneyBot.App;
using JourneyBot.App.Schedules;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>The app, not started, over a store that was filled in bulk.</summary>
internal sealed class ScaleStore : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScaleStore(ScalePlace place, int maps)
    {
        (Place, Count) = (place, maps);
        _app = JourneyBotApp.Build(JourneyBotApp.CreateBuilder(place.Settings));
    }

    public ScalePlace Place { get; }

    /// <summary>How many maps there are.</summary>
    public int Count { get; }

    public IReadOnlyList<MapId> Maps { get; private set; } = [];

    public IServiceProvider Services => _app.Services;

    public static async Task<ScaleStore> MakeAsync(ScalePlace place, int maps, int updates)
    {
        var store = new ScaleStore(place, maps);
        await store
            .Services.GetRequiredService<IStoreDatabase>()
            .PrepareAsync(CancellationToken.None);
        await store.ImportAsync();
        await place.RunAsync(
            ScaleRows.All(place.IsPostgres, Math.Max(1, updates / maps), DemoMap.Now)
        );
        await store.LookAtLeadersAsync();
        return store;
    }

    public JourneyDb Db() =>
        Services.GetRequiredService<IDbContextFactory<JourneyDb>>().CreateDbContext();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // On a Monday the rows of everybody's schedule are long there.
    private async Task LookAtLeadersAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<SyncSchedules>()
            .RunAsync(CancellationToken.None);
    }

    private async Task ImportAsync()
    {
        var made = new List<MapId>();
        for (var number = 0; number < Count; number++)
        {
            await using var db = Db();
            await using var write = await db.BeginWriteAsync(CancellationToken.None);
            var added = await MapWriter.AddAsync(db, ScaleMap.Make(number), CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
            made.Add(
                added.Succeeded(out var map, out var refusal)
                    ? map.Id
                    : throw new InvalidOperationException(refusal.Reason)
            );
        }

        Maps = made;
    }
}
