using JourneyBot.Store;
using JourneyBot.TestKit.Postgres;

namespace JourneyBot.TestKit.Hosting;

/// <summary>Which database the app under test lives in: SQLite, or PostgreSQL where <c>JOURNEYBOT_TEST_STORE=postgres</c> is set.</summary>
internal static class TestStore
{
    private const string Variable = "JOURNEYBOT_TEST_STORE";

    public static bool IsPostgres { get; } =
        Environment.GetEnvironmentVariable(Variable) switch
        {
            null or "" or "sqlite" => false,
            "postgres" => true,
            var other => throw new InvalidOperationException(
                $"{Variable} is '{other}'; it must be sqlite or postgres."
            ),
        };

    /// <summary>What to add to an app's arguments so that it gets an empty database of its own.</summary>
    public static async Task<string[]> SettingsAsync() =>
        IsPostgres
            ?
            [
                $"--Store:Provider={nameof(StoreProvider.PostgreSql)}",
                $"--Store:ConnectionString={await NewDatabaseAsync()}",
            ]
            : [];

    private static async Task<string> NewDatabaseAsync()
    {
        var cluster = await PostgresCluster.SharedAsync(CancellationToken.None);
        return await cluster.NewDatabaseAsync(CancellationToken.None);
    }
}
