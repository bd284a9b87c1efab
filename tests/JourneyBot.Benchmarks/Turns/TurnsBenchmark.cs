namespace JourneyBot.Benchmarks.Turns;

/// <summary>The layer against the floor, in alternating rounds of one run, printed as a table.</summary>
internal static class TurnsBenchmark
{
    public const string Floor = "turns-floor";
    public const string Ours = "turns-ours";
    private const int Connections = 16;
    private const int Requests = 6_000;
    private const int MostBytesOverCard = 1_024;
    private const int Starts = 9;

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
        var limits = new Limits();
        Table.Begin("ours");
        foreach (var (name, body) in cases)
        {
            var both = await Alternate.RunAsync(
                rounds,
                () => LoadGenerator.RunAsync(floor, body, Connections, Requests),
                () => LoadGenerator.RunAsync(ours, body, Connections, Requests)
            );
            Table.Print($"{name} at {Connections}", both);
            limits.Add(name, both);
            if (name is "invoke")
            {
                Table.Print($"{name}, bytes answered", "", both, round => round.AnswerBytes);
                limits.Add(
                    "invoke, bytes answered over the card",
                    both.Ours.Max(round => round.AnswerBytes) - Payloads.Card().Length,
                    MostBytesOverCard
                );
            }
        }

        await MessageBytesAsync(ours, cases[0].Body, limits);
        await StartsAsync(cases[1].Body, limits);
        Table.Print("resident after load", "MB", floor.MegabytesResident, ours.MegabytesResident);
        var (cold, kept) = await TokenRounds.RunAsync();
        Table.Print("token seen first", "µs", cold);
        Table.Print("token known", "µs", kept);
        limits.Add("token seen first, µs", cold, 300);
        limits.Add("token known, µs", kept, 1);
        limits.Print();
        await Peers.RunAsync(floor, cases, Connections, rounds);
    }

    private static async Task MessageBytesAsync(ServerProcess ours, byte[] body, Limits limits)
    {
        FakeConnector.TakeLargest();
        await LoadGenerator.RunAsync(ours, body, connections: 1, requests: 10);
        var sent = FakeConnector.TakeLargest();
        Table.Print("message, bytes sent", "", sent);
        limits.Add(
            "message, bytes sent over the card",
            sent - Payloads.Card().Length,
            MostBytesOverCard
        );
    }

    // Bots are published to be run, so that is what the limit is for; the same compiled as it starts stands beside it.
    private static async Task StartsAsync(byte[] body, Limits limits)
    {
        await StartsAsync("first answer, not compiled ahead", Environment.ProcessPath!, body);
        using var published = Published.TryMake("tests", "JourneyBot.Benchmarks");
        if (published is null)
        {
            return;
        }

        var (floor, ours) = await StartsAsync("first answer after start", published.Program, body);
        limits.Add("first answer after start", ours / floor, 1.25);
    }

    private static async Task<(double Floor, double Ours)> StartsAsync(
        string what,
        string program,
        byte[] body
    )
    {
        List<ServerStart> low = [],
            high = [];
        for (var start = 0; start < Starts; start++)
        {
            using var floor = await ServerProcess.StartAsync(program, Floor, body);
            low.Add(ServerStart.Of(floor));
            using var ours = await ServerProcess.StartAsync(program, Ours, body);
            high.Add(ServerStart.Of(ours));
        }

        ServerStart.Print(what, low, high);
        return (Table.Median(low.Select(s => s.Wall)), Table.Median(high.Select(s => s.Wall)));
    }
}
