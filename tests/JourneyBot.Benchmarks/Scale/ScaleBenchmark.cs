using System.Diagnostics;
using System.Runtime.InteropServices;
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

    // So short that in a round of few one collection of garbage, or the log folded into the file, would outweigh the posts.
    private const int Posted = 300;
    private const double Allowed = 45;
    private const double MostRatio = 1.1;
    private const double MostMemory = 1.2;
    private const double MostToCompose = 1_000;
    private const double LeastOfAllowed = 95;

    /// <summary>Prints a table for each database.</summary>
    /// <param name="maps">How many the big store has.</param>
    /// <param name="updates">How many they have together.</param>
    /// <param name="what">One of the databases, <c>sqlite</c> or <c>postgres</c>, both where none is named; and <c>work</c> where no Monday is wanted.</param>
    public static async Task RunAsync(int maps, int updates, string[] what)
    {
        var (only, part) = (what.ElementAtOrDefault(0), what.ElementAtOrDefault(1));
        var hasMonday = part is not "work";
        // Ended by hand it leaves nothing behind either.
        using var ended = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        if (only is null or "sqlite")
        {
            await RunAsync("SQLite", cluster: null, (maps, updates), hasMonday, ended.Token);
        }

        if (only is null or "postgres")
        {
            await using var cluster = await PostgresCluster.StartAsync(ended.Token);
            await RunAsync(
                "PostgreSQL, its server counted",
                cluster,
                (maps, updates),
                hasMonday,
                ended.Token
            );
        }

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            ended.Cancel();
        }
    }

    private static async Task RunAsync(
        string store,
        PostgresCluster? cluster,
        (int Maps, int Updates) many,
        bool hasMonday,
        CancellationToken ended
    )
    {
        var (maps, updates) = many;
        using var small = await ScalePlace.MakeAsync(cluster, ended);
        using var big = await ScalePlace.MakeAsync(cluster, ended);
        var clock = Stopwatch.StartNew();
        Console.WriteLine(
            $"{Environment.NewLine}{store}: {FewMaps} maps and {FewUpdates:N0} updates, {maps:N0} maps and {updates:N0} updates{Environment.NewLine}"
        );
        ScaleTable.Begin();
        await using (var little = await ScaleStore.MakeAsync(small, FewMaps, FewUpdates))
        await using (var much = await ScaleStore.MakeAsync(big, maps, updates))
        {
            ScaleTable.Print("making both", "s", clock.Elapsed.TotalSeconds);
            ScaleTable.Print("load average of the machine then", "", ScaleTable.LoadAverage());
            await new ScaleRounds(cluster?.ServerId, ended).CompareAsync(little, much);
        }

        if (!hasMonday)
        {
            return;
        }

        var before = ScaleTable.LoadAverage();
        Print(
            await DigestRun.RunAsync(small, FewMaps, ended),
            await DigestRun.RunAsync(big, maps, ended),
            maps
        );
        ScaleTable.Print("load average of the machine before it", "", before);
        ScaleTable.Print("all of it", "s", clock.Elapsed.TotalSeconds);
    }

    private static void Print(DigestRunFigures few, DigestRunFigures many, int maps)
    {
        var all = maps * ScaleMap.Leaders;
        var share = 100 * many.PerSecond / Allowed;
        ScaleTable.Print(
            "digests of one Monday that arrived",
            "",
            many.Digests,
            $"{all}",
            many.Digests == all
        );
        ScaleTable.Print("their run, most memory", "MB", few.Megabytes, many.Megabytes, MostMemory);
        ScaleTable.Print("their run, processor time", "s", few.Seconds, many.Seconds);
        ScaleTable.Print("messages a second", "", few.PerSecond, many.PerSecond);
        ScaleTable.Print(
            "of those allowed a second",
            "%",
            share,
            $"at least {LeastOfAllowed:F0} %",
            share >= LeastOfAllowed
        );
    }

    /// <summary>Small and big by turns, and what their medians may be.</summary>
    private sealed class ScaleRounds(int? server, CancellationToken ended)
    {
        public async Task CompareAsync(ScaleStore few, ScaleStore many)
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
                Posted
            );
            var (left, right) = (
                await low.ReadAsync(few.Maps[0]),
                await high.ReadAsync(many.Maps[0])
            );
            var composed = await PrintAsync(
                "compose a digest",
                _ => Task.FromResult(low.Compose(left)),
                _ => Task.FromResult(high.Compose(right)),
                Composed
            );
            ScaleTable.Print(
                "the same by itself",
                "µs",
                composed,
                $"under {MostToCompose:F0} µs",
                composed < MostToCompose
            );
        }

        private async Task<double> PrintAsync(
            string what,
            Func<int, Task> one,
            Func<int, Task> other,
            int count
        )
        {
            List<double> below = [],
                above = [];
            for (var round = -WarmUp; round < Rounds; round++)
            {
                ended.ThrowIfCancellationRequested();
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

            var (few, many) = (Table.Median(below), Table.Median(above));
            ScaleTable.Print($"{what}, processor time", "µs", few, many, MostRatio);
            return many;
        }
    }
}
