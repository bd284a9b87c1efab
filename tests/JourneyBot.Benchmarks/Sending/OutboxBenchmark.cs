using System.Diagnostics;
using System.Globalization;
using JourneyBot.Benchmarks.Turns;
using JourneyBot.TestKit.Postgres;

namespace JourneyBot.Benchmarks.Sending;

/// <summary>How fast the sender empties the outbox into a connector that answers after 20 ms, and how soon a message that comes alone is accepted; on both databases.</summary>
internal static class OutboxBenchmark
{
    private const int Backlog = 1_000;
    private const int Alone = 60;

    public static async Task RunAsync(int rounds)
    {
        Console.WriteLine(
            "| store | sends a second | due to accepted, idle: median | p95 | processor time a message |\n| --- | --- | --- | --- | --- |"
        );
        await MeasureAsync("SQLite", server: null, rounds);
        if (PostgresCluster.WhyNot is { } why)
        {
            Console.WriteLine(why);
            return;
        }

        await using var cluster = await PostgresCluster.StartAsync(CancellationToken.None);
        await MeasureAsync(
            "PostgreSQL, not waiting for its disk",
            await cluster.NewDatabaseAsync(CancellationToken.None),
            rounds
        );
    }

    private static async Task MeasureAsync(string store, string? server, int rounds)
    {
        await using var connector = await SlowConnector.StartAsync();
        await using var sender = await SendingApp.StartAsync(server, connector.Port);
        await sender.AddAsync(Backlog / 4);
        await connector.WaitAsync(Backlog / 4);
        var (rates, cpu, waits) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var before = connector.Count;
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            await sender.AddAsync(Backlog);
            var added = watch.Elapsed;
            await connector.WaitAsync(before + Backlog);
            rates.Add(Backlog / (watch.Elapsed - added).TotalSeconds);
            cpu.Add(
                (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds
                    / Backlog
            );
            for (var i = 0; i < Alone; i++)
            {
                waits.Add(await OneAsync(sender, connector));
            }
        }

        double[] sorted = [.. waits.Order()];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {store} | {Table.Median(rates):F0} | {Table.Median(waits):F1} ms | {sorted[sorted.Length * 95 / 100]:F1} ms | {Table.Median(cpu):F2} ms |"
            )
        );
    }

    // From the moment its transaction is committed to the moment the connector has it.
    private static async Task<double> OneAsync(SendingApp sender, SlowConnector connector)
    {
        var next = connector.Count + 1;
        await sender.AddAsync(1);
        var committed = Stopwatch.GetTimestamp();
        await connector.WaitAsync(next);
        var waited = Stopwatch.GetElapsedTime(committed, connector.LastArrival);
        // The connector still answers, and the sender still settles; the next one comes to an idle sender.
        await Task.Delay(TimeSpan.FromMilliseconds(60));
        return Math.Max(0, waited.TotalMilliseconds);
    }
}
