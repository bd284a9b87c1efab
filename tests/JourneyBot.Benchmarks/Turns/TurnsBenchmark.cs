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
        Table.Begin("ours");
        foreach (var (name, body) in cases)
        {
            var both = await Alternate.RunAsync(
                rounds,
                () => LoadGenerator.RunAsync(floor, body, Connections, Requests),
                () => LoadGenerator.RunAsync(ours, body, Connections, Requests)
            );
            Table.Print($"{name} at {Connections}", both);
            if (name is "invoke")
            {
                Table.Print($"{name}, bytes answered", "", both, round => round.AnswerBytes);
            }
        }

        await StartsAsync(cases[1].Body);
        Table.Print("resident after load", "MB", floor.MegabytesResident, ours.MegabytesResident);
        await Console.Out.WriteLineAsync(await TokenRounds.RunAsync());
    }

    private static async Task StartsAsync(byte[] body)
    {
        List<ServerStart> low = [],
            high = [];
        for (var start = 0; start < 5; start++)
        {
            using var floor = await ServerProcess.StartAsync(Floor, body);
            using var ours = await ServerProcess.StartAsync(Ours, body);
            low.Add(ServerStart.Of(floor));
            high.Add(ServerStart.Of(ours));
        }

        ServerStart.Print("first answer after start", low, high);
    }
}
