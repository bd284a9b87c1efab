using JourneyBot.Store;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.Store;

/// <summary>A store of its own in a temporary folder, gone with the test.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreUnderTest(string folder, string? server)
    {
        Folder = folder;
        ConnectionString = server;
        _services = server is null
            ? Services(folder)
            : Services(folder, nameof(StoreProvider.PostgreSql), server);
    }

    public static DateTimeOffset Now { get; } = new(2026, 6, 29, 8, 0, 0, TimeSpan.Zero);

    public string Folder { get; }

    /// <summary>Of the server; null for SQLite.</summary>
    public string? ConnectionString { get; }

    public string DatabasePath => Path.Combine(Folder, "journeybot.db");

    public IStoreDatabase Database => _services.GetRequiredService<IStoreDatabase>();

    public OutboxSignal Signal => _services.GetRequiredService<OutboxSignal>();

    public static string TemporaryFolder() =>
        Directory.CreateTempSubdirectory("journeybot-store-").FullName;

    /// <summary>An empty store; the test is skipped where its database isn't on this machine.</summary>
    public static async Task<StoreUnderTest> OpenAsync(
        StoreProvider provider = StoreProvider.Sqlite
    )
    {
        var server = provider is StoreProvider.PostgreSql ? await NewDatabaseAsync() : null;
        var store = new StoreUnderTest(TemporaryFolder(), server);
        await store.Database.PrepareAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>The connection string of an empty database on the tests' own server.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(PostgresCluster.WhyNot is not null, PostgresCluster.WhyNot ?? "");
        var cluster = await PostgresCluster.SharedAsync(TestContext.Current.CancellationToken);
        return await cluster.NewDatabaseAsync(TestContext.Current.CancellationToken);
    }

    public static ServiceProvider Services(
        string folder,
        string provider = nameof(StoreProvider.Sqlite),
        string? connectionString = null
    )
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Store:Provider"] = provider,
            ["Store:DataFolder"] = folder,
            ["Store:ConnectionString"] = connectionString,
        };
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection(settings).Build()
            )
            .AddLogging()
            .AddStore()
            .BuildServiceProvider();
    }

    /// <summary>The same database, seen by a program that knows nothing of this one.</summary>
    public StoreUnderTest AnotherReplica() => new(Folder, ConnectionString) { IsGuest = true };

    private bool IsGuest { get; init; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public JourneyDb Db() =>
        _services.GetRequiredService<IDbContextFactory<JourneyDb>>().CreateDbContext();

    /// <summary>Runs a change in a context and transaction of its own.</summary>
    public async Task<T> WriteAsync<T>(Func<JourneyDb, Task<T>> change)
    {
        await using var db = Db();
        await using var write = await db.BeginWriteAsync(TestContext.Current.CancellationToken);
        var result = await change(db);
        await write.CommitAsync(TestContext.Current.CancellationToken);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (IsGuest)
        {
            return;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
