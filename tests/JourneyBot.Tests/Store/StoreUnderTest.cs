using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.Store;

/// <summary>A store of its own in a temporary folder, gone with the test.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreUnderTest(string folder)
    {
        Folder = folder;
        _services = Services(folder);
    }

    public static DateTimeOffset Now { get; } = new(2026, 6, 29, 8, 0, 0, TimeSpan.Zero);

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "journeybot.db");

    public IStoreDatabase Database => _services.GetRequiredService<IStoreDatabase>();

    public OutboxSignal Signal => _services.GetRequiredService<OutboxSignal>();

    public static string TemporaryFolder() =>
        Directory.CreateTempSubdirectory("journeybot-store-").FullName;

    public static async Task<StoreUnderTest> OpenAsync()
    {
        var store = new StoreUnderTest(TemporaryFolder());
        await store.Database.PrepareAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public static ServiceProvider Services(string folder, string provider = "Sqlite")
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Store:Provider"] = provider,
            ["Store:DataFolder"] = folder,
        };
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection(settings).Build()
            )
            .AddStore()
            .BuildServiceProvider();
    }

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
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
