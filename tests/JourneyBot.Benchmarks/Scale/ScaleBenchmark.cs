using System.Diagnostics;
using JourneyBot.Benchmarks.Turns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>A store with a short history beside one with a long history, and a digest run for few leaders beside one for many.</summary>
internal static class ScaleBenchmark
{
    private const int FewMaps = 10;
    private const int Sample = 100;
    private const double AllowedPerSecond = 45;

    public static async Task RunAsync(int maps, int updates, bool postgres)
    {
        Table.Begin("many");
        await using (var few = await MakeAsync("short history", postgres, maps, maps))
        await using (var many = await MakeAsync("long history", postgres, maps, updates))
        {
            await HistoryAsync(few, many);
            await ReportAsync("leaders", FewMaps, maps, postgres, many);
        }

        if (postgres)
        {
            await TestKit.Postgres.PostgresCluster.StopSharedAsync();
        }
    }

    private static async Task<ScaleStore> MakeAsync(
        string what,
        bool postgres,
        int maps,
        int updates
    )
    {
        var clock = Stopwatch.StartNew();
        var store = await ScaleStore.MakeAsync(postgres, maps, updates);
        Table.Print(
            $"making {maps} maps and {updates} updates, {what}",
            "s",
            clock.Elapsed.TotalSeconds
        );
        return store;
    }

    private static async Task HistoryAsync(ScaleStore few, ScaleStore many)
    {
        var (low, high) = (new ScaleWork(few), new ScaleWork(many));
        await CompareAsync("read a map", few, many, low.ReadAsync, high.ReadAsync);
        await CompareAsync("post an update", few, many, low.PostAsync, high.PostAsync);
        var (left, right) = (await low.ReadAsync(few.Maps[0]), await high.ReadAsync(many.Maps[0]));
        await CompareAsync(
            "compose a digest",
            few,
            many,
            _ => Task.FromResult(low.Compose(left)),
            _ => Task.FromResult(high.Compose(right))
        );
    }

    private static async Task CompareAsync(
        string what,
        ScaleStore few,
        ScaleStore many,
        Func<MapId, Task> low,
        Func<MapId, Task> high
    )
    {
        List<double> below = [],
            above = [];
        for (var round = 0; round < 6; round++)
        {
            var first = await ScaleWork.MeasureAsync([.. few.Maps.Take(Sample)], low);
            var second = await ScaleWork.MeasureAsync([.. many.Maps.Take(Sample)], high);
            if (round > 0)
            {
                below.Add(first);
                above.Add(second);
            }
        }

        Table.Print(what + ", processor time", "ms", Table.Median(below), Table.Median(above));
    }

    private static async Task ReportAsync(
        string what,
        int fewMaps,
        int manyMaps,
        bool postgres,
        ScaleStore many
    )
    {
        await using var few = await MakeAsync("few leaders", postgres, fewMaps, fewMaps);
        var low = await RunAsync(few);
        var high = await RunAsync(many);
        Table.Print(
            $"digest run, {fewMaps * ScaleMap.Leaders} and {manyMaps * ScaleMap.Leaders} {what}: processor time a leader",
            "ms",
            low.Processor,
            high.Processor
        );
        Table.Print("  queued a second", "", low.PerSecond, high.PerSecond);
        Table.Print("  most memory", "MB", low.Megabytes, high.Megabytes);
        Table.Print(
            "  claimed and settled a second",
            "",
            await DrainAsync(few),
            await DrainAsync(many)
        );
        Table.Print("  allowed a second", "", AllowedPerSecond);
    }

    private static async Task<DigestRun> RunAsync(ScaleStore store)
    {
        var work = new ScaleWork(store);
#pragma warning disable S1215 // What is measured is what the run needs, not what was left before it.
        GC.Collect();
#pragma warning restore S1215
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        await work.SendDigestsAsync();
        using var process = Process.GetCurrentProcess();
        var leaders = store.Maps.Count * ScaleMap.Leaders;
        return new DigestRun(
            (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / leaders,
            leaders / clock.Elapsed.TotalSeconds,
            process.WorkingSet64 / 1e6
        );
    }

    // What the store lets through, with a connector that takes no time.
    private static async Task<double> DrainAsync(ScaleStore store)
    {
        var now = store.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var clock = Stopwatch.StartNew();
        var sent = 0;
        IReadOnlyList<Settlement> settlements = [];
        while (true)
        {
            await using var db = store.Db();
            var turn = await Outbox.TurnAsync(
                db,
                settlements,
                new OutboxClaim(
                    ScaleRows.Tenant,
                    "scale",
                    now.AddHours(1),
                    TimeSpan.FromMinutes(3),
                    16
                ),
                CancellationToken.None
            );
            settlements = [.. turn.Claimed.Select(m => Settlement.Sent(m, "1"))];
            sent += settlements.Count;
            if (settlements.Count == 0)
            {
                return sent / clock.Elapsed.TotalSeconds;
            }
        }
    }

    private sealed record DigestRun(double Processor, double PerSecond, double Megabytes);
}
