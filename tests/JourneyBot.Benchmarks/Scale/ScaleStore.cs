using JourneyBot.App;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>The app, not started, over a store that was filled in bulk.</summary>
internal sealed class ScaleStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journeybot-scale-");
    private readonly WebApplication _app;

    private ScaleStore(string? server)
    {
        string[] store = server is null
            ? [$"--Store:DataFolder={_folder.FullName}"]
            : ["--Store:Provider=PostgreSql", $"--Store:ConnectionString={server}"];
        _app = JourneyBotApp.Build(
            JourneyBotApp.CreateBuilder([
                "--environment=Development",
                "--Logging:LogLevel:Default=Warning",
                .. store,
            ])
        );
        IsPostgres = server is not null;
    }

    public IReadOnlyList<MapId> Maps { get; private set; } = [];

    public IServiceProvider Services => _app.Services;

    private bool IsPostgres { get; }

    public static async Task<ScaleStore> MakeAsync(bool postgres, int maps, int updates)
    {
        var server = postgres
            ? await (await PostgresCluster.SharedAsync(CancellationToken.None)).NewDatabaseAsync(
                CancellationToken.None
            )
            : null;
        var store = new ScaleStore(server);
        await store
            .Services.GetRequiredService<IStoreDatabase>()
            .PrepareAsync(CancellationToken.None);
        await store.ImportAsync(maps);
        await store.FillAsync(Math.Max(1, updates / maps));
        return store;
    }

    public JourneyDb Db() =>
        Services.GetRequiredService<IDbContextFactory<JourneyDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task ImportAsync(int maps)
    {
        var made = new List<MapId>();
        for (var number = 0; number < maps; number++)
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

    private async Task FillAsync(int updatesOfEach)
    {
        await using var db = Db();
        await using var write = await db.BeginWriteAsync(CancellationToken.None);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var statement in ScaleRows.All(IsPostgres, updatesOfEach, DemoMap.Now))
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }

        await write.CommitAsync(CancellationToken.None);
    }
}
