using System.Globalization;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>
/// Nothing lost, nothing twice, however often the power goes. JOURNEYBOT_KILLS says how often; bash tests/soak kills is the long run.
/// </summary>
public sealed class KilledTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    private static int Kills { get; } =
        int.Parse(
            Environment.GetEnvironmentVariable("JOURNEYBOT_KILLS") ?? "20",
            CultureInfo.InvariantCulture
        );

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    public async Task Nothing_is_lost_and_nothing_is_there_twice(bool onPostgres, int replicas)
    {
        var random = new Random(Seed);
        await using var run = await KillRun.StartAsync(
            await KilledStore.MakeAsync(onPostgres),
            new IReadOnlyDictionary<string, string>?[replicas]
        );

        var tally = await run.RunAsync(
            Enumerable.Range(0, Kills).Select(number => Doom.Of(number, random)).ToList()
        );

        var where = onPostgres ? $"PostgreSQL, {replicas} replicas" : "SQLite";
        output.WriteLine($"{where}: {tally}");
        tally.AssertGood();
        Assert.Equal(Kills, tally.Deaths.Values.Sum());
    }
}
