using System.Diagnostics;
using JourneyBot.Benchmarks.Turns;
using JourneyBot.TestKit.Postgres;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>A small store beside a big one, by turns, and then a Monday morning over each; on both databases.</summary>
internal static class ScaleBenchmark
{
    private const int FewMaps = 10;
    private const int FewUpdates = 1_000;
    private const int Rounds = 11;
    private const int WarmUp = 3;
    private const int Sample = 60;
    private const int Composed = 600;
    private const double Allowed = 45;

    /// <summary>Prints a table for each database.</summary>
    /// <param name="maps">How many the big store has.</param>
    /// <param name="updates">How many they have together.</param>
    /// <param name="only">One of the databases, <c>sqlite</c> or <c>postgres</c>; both where none is named.</param>
    public static async Task RunAsync(int maps, int updates, string? only)
    {
        if (only is null or "sqlite")
        {
            await RunAsync("SQLite", cluster: null, maps, updates);
        }

        if (only is null or "postgres")
        {
            await using var cluster = await PostgresCluster.StartAsync(CancellationToken.None);
            await RunAsync("PostgreSQL, its server counted", cluster, maps, updates);
        }
    }

    private static async Task RunAsync(
        string store,
        PostgresCluster? cluster,
        int maps,
        int updates
    )
    {
        using var small = await ScalePlace.MakeAsync(cluster);
        using var big = await ScalePlace.MakeAsync(cluster);
        Console.WriteLine();
        Console.WriteLine(
            $"{store}: {FewMaps} maps and {FewUpdates:N0} updates, {maps:N0} maps and {updates:N0} updates"
        );
        Console.WriteLine();
        Console.WriteLine("| what | small | big | ratio |\n| --- | --- | --- | --- |");
        var clock = Stopwatch.StartNew();
        await using (var few = await ScaleStore.MakeAsync(small, FewMaps, FewUpdates))
        await using (var many = await ScaleStore.MakeAsync(big, maps, updates))
        {
            Table.Print("making both", "s", clock.Elapsed.TotalSeconds);
            await CompareAsync(few, many, cluster?.ServerId);
        }

        Print(await DigestRun.RunAsync(small, FewMaps), await DigestRun.RunAsync(big, maps));
    }

    private static async Task CompareAsync(ScaleStore few, ScaleStore many, int? server)
    {
        var (low, high) = (new ScaleWork(few), new ScaleWork(many));
        await PrintAsync(
            "read a map",
            i => low.ReadAsync(few.Maps[i % FewMaps]),
            i => high.ReadAsync(many.Maps[i % FewMaps]),
            Sample
        );
        await PrintAsync(
            "post an update",
            i => low.PostAsync(few.Maps[i % FewMaps]),
            i => high.PostAsync(many.Maps[i % FewMaps]),
            Sample
        );
        var (left, right) = (await low.ReadAsync(few.Maps[0]), await high.ReadAsync(many.Maps[0]));
        await PrintAsync(
            "compose a digest",
            _ => Task.FromResult(low.Compose(left)),
            _ => Task.FromResult(high.Compose(right)),
            Composed
        );

        async Task PrintAsync(string what, Func<int, Task> one, Func<int, Task> other, int count)
        {
            List<double> below = [],
                above = [];
            for (var round = -WarmUp; round < Rounds; round++)
            {
                // Whoever comes second finds the caches of the first: they take turns in that too.
                var isTurned = round % 2 != 0;
                var first = await ScaleCost.OfOneAsync(server, count, isTurned ? other : one);
                var second = await ScaleCost.OfOneAsync(server, count, isTurned ? one : other);
                if (round >= 0)
                {
                    below.Add(isTurned ? second : first);
                    above.Add(isTurned ? first : second);
                }
            }

            Table.Print($"{what}, processor time", "µs", Table.Median(below), Table.Median(above));
        }
    }

    private static void Print(DigestRunFigures few, DigestRunFigures many)
    {
        Table.Print("digests of one Monday that arrived", "", few.Digests, many.Digests);
        Table.Print("their run, most memory", "MB", few.Megabytes, many.Megabytes);
        Table.Print("their run, processor time a leader", "ms", few.Processor, many.Processor);
        Table.Print("messages a second", "", few.PerSecond, many.PerSecond);
        Table.Print("of those allowed a second", "%", 100 * many.PerSecond / Allowed);
    }
}
