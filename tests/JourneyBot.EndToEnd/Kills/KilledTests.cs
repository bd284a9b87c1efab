using System.Globalization;
using JourneyBot.TestKit.Postgres;
using Npgsql;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>
/// Nothing lost, nothing twice, however often the power goes. JOURNEYBOT_KILLS says how often; bash tests/soak kills is the long run.
/// </summary>
[Collection("Killed")]
public sealed class KilledTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Many = 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Kills { get; } =
        int.Parse(
            Environment.GetEnvironmentVariable("JOURNEYBOT_KILLS") ?? "20",
            CultureInfo.InvariantCulture
        );

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_on_SQLite() =>
        await KillAsync(
            "SQLite",
            await KilledStore.MakeAsync(settings: null, hasCalendar: true),
            replicas: 1
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_on_PostgreSQL(int replicas)
    {
        Assert.SkipWhen(PostgresCluster.WhyNot is not null, PostgresCluster.WhyNot ?? "");
        await using var server = await PostgresCluster.StartAsync(Token, isDurable: true);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Store:Provider"] = "PostgreSql",
            ["Store:ConnectionString"] = await server.NewDatabaseAsync(Token),
        };
        await AssertDurableAsync(settings["Store:ConnectionString"]);

        await KillAsync(
            replicas == 1 ? "PostgreSQL, 1 replica" : $"PostgreSQL, {replicas} replicas",
            await KilledStore.MakeAsync(settings, hasCalendar: true),
            replicas
        );
    }

    private async Task KillAsync(string where, KilledStore store, int replicas)
    {
        var random = new Random(Seed);
        await using var run = await KillRun.StartAsync(
            store,
            [.. Enumerable.Repeat(store.Calendar.Faults, replicas)]
        );

        var tally = await run.RunAsync([
            .. Enumerable.Range(0, Kills).Select(number => Doom.Of(number, random)),
        ]);

        output.WriteLine($"{where}: {tally}");
        await KillReport.AddAsync(where, tally);
        tally.AssertGood();
        Assert.Equal(Kills, tally.Deaths.Values.Sum());
        AssertEnoughHappened(tally);
    }

    // What chance may leave out of a few kills has to come in many.
    private static void AssertEnoughHappened(Tally tally)
    {
        Assert.Subset(tally.Deaths.Keys.ToHashSet(), Some("before commit", "after commit"));
        Assert.Subset(tally.Messages.Keys.ToHashSet(), Some("reply", "card", "digest", "prompt"));
        Assert.True(tally.Taken.Count >= 3, tally.ToString());
        if (Kills >= Many)
        {
            Assert.Subset(tally.Deaths.Keys.ToHashSet(), Some("claimed", "posted", "settled"));
            Assert.Subset(
                tally.Taken.Keys.ToHashSet(),
                Some("sentence", "form", "no change", "undo", "prompt", "decision")
            );
            Assert.Contains("decision", tally.Messages.Keys);
        }
    }

    private static HashSet<string> Some(params string[] names) =>
        names.ToHashSet(StringComparer.Ordinal);

    // What is committed has to be on the disk, as it is where people work with it.
    private static async Task AssertDurableAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Token);
        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SHOW {setting}";
            Assert.Equal("on", await command.ExecuteScalarAsync(Token));
        }
    }
}
