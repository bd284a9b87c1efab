using System.Globalization;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>The layer against the floor, in alternating rounds of one run, printed as a table.</summary>
internal static class TurnsBenchmark
{
    public const string Floor = "turns-floor";
    public const string Ours = "turns-ours";
    private const int Connections = 16;
    private const int Requests = 6_000;

    public static async Task RunAsync(int rounds)
    {
        await using var connector = await FakeConnector.StartAsync();
        (string Name, byte[] Body)[] cases =
        [
            ("message", Payloads.Message(connector.Port)),
            ("invoke", Payloads.Invoke(connector.Port)),
        ];
        using var floor = await ServerProcess.StartAsync(Floor, cases[1].Body);
        using var ours = await ServerProcess.StartAsync(Ours, cases[1].Body);
        await Console.Out.WriteLineAsync(
            "| what | floor | ours | ratio |\n| --- | --- | --- | --- |"
        );
        foreach (var (name, body) in cases)
        {
            var (low, high) = await MeasureAsync(floor, ours, body, rounds);
            Print($"{name}, processor time", "µs", low, high, round => round.Processor);
            Print(
                $"{name}, p99 at {Connections} connections",
                "ms",
                low,
                high,
                round => round.Slowest
            );
            Print($"{name}, median", "ms", low, high, round => round.Median);
            if (name is "message")
            {
                continue;
            }

            Print($"{name}, bytes answered", "", low, high, round => round.AnswerBytes);
        }

        await PrintStartsAsync(cases[1].Body);
        Print("resident after load", "MB", floor.MegabytesResident, ours.MegabytesResident);
        await Console.Out.WriteLineAsync(await TokenRounds.RunAsync());
    }

    private static async Task<(List<Round> Floor, List<Round> Ours)> MeasureAsync(
        ServerProcess floor,
        ServerProcess ours,
        byte[] body,
        int rounds
    )
    {
        var (low, high) = (new List<Round>(), new List<Round>());
        for (var round = 0; round <= rounds; round++)
        {
            var first = await LoadGenerator.RunAsync(floor, body, Connections, Requests);
            var second = await LoadGenerator.RunAsync(ours, body, Connections, Requests);
            // The first round only warms up.
            if (round > 0)
            {
                low.Add(first);
                high.Add(second);
            }
        }

        return (low, high);
    }

    private static async Task PrintStartsAsync(byte[] body)
    {
        var (low, high) = (new List<Start>(), new List<Start>());
        for (var start = 0; start < 5; start++)
        {
            low.Add(await StartAsync(Floor, body));
            high.Add(await StartAsync(Ours, body));
        }

        Print(
            "first answer after start",
            "ms",
            Median([.. low.Select(start => start.Wall)]),
            Median([.. high.Select(start => start.Wall)])
        );
        Print(
            "the same, processor time",
            "ms",
            Median([.. low.Select(start => start.Processor)]),
            Median([.. high.Select(start => start.Processor)])
        );
    }

    private static async Task<Start> StartAsync(string kind, byte[] body)
    {
        using var server = await ServerProcess.StartAsync(kind, body);
        return new(server.FirstAnswer.TotalMilliseconds, server.FirstProcessor.TotalMilliseconds);
    }

    private static void Print(
        string what,
        string unit,
        IEnumerable<Round> floor,
        IEnumerable<Round> ours,
        Func<Round, double> of
    ) => Print(what, unit, Median([.. floor.Select(of)]), Median([.. ours.Select(of)]));

    private static void Print(string what, string unit, double floor, double ours) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {floor:F1} {unit} | {ours:F1} {unit} | {ours / floor:F2} |"
            )
        );

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Start(double Wall, double Processor);
}
