using JourneyBot.Benchmarks.Decks;
using JourneyBot.Benchmarks.Turns;

namespace JourneyBot.Benchmarks.App;

/// <summary>The whole app against the floor, in alternating rounds of one run, printed as a table.</summary>
internal static class AppBenchmark
{
    public const int FloorRequests = 6_000;
    private const int WarmUps = 24;

    public static int[] Connections { get; } = [1, 16];

    /// <summary>All of it, or only <c>messages</c>, <c>saves</c> or <c>starts</c>.</summary>
    public static async Task RunAsync(int rounds, string? only)
    {
        var folder = Directory.CreateTempSubdirectory("journeybot-");
        try
        {
            await using var connector = await AppConnector.StartAsync();
            var wire = new AppWire(connector.Port);
            using var floor = await ServerProcess.StartAsync(
                TurnsBenchmark.Floor,
                Payloads.Invoke(connector.Port)
            );
            using var app = await AppServer.StartAsync(folder.FullName, wire.Personal(0, "help"));
            Table.Begin("app");
            Table.Print("memory after start", "MB", floor.MegabytesResident, app.MegabytesResident);
            if (only is null or "messages")
            {
                await MessagesAsync(floor, app, wire, connector, rounds);
            }

            if (only is null)
            {
                await DecksAsync(app, wire, connector);
            }

            if (only is null or "saves")
            {
                await SaveRounds.RunAsync(floor, app, folder.FullName, wire, connector, rounds);
            }

            Table.Print("memory after load", "MB", floor.MegabytesResident, app.MegabytesResident);
            if (only is null or "starts")
            {
                await AppStarts.RunAsync(wire, Payloads.Invoke(connector.Port));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (only is null)
        {
            DeckBenchmark.WholeMap();
        }
    }

    private static async Task MessagesAsync(
        ServerProcess floor,
        ServerProcess app,
        AppWire wire,
        AppConnector connector,
        int rounds
    )
    {
        var body = Payloads.Message(connector.Port);
        var turns = new HelpTurns(wire, connector);
        connector.Keeps = false;
        await WarmAsync(async () =>
        {
            await LoadGenerator.RunAsync(app, turns.Load, 16, HelpTurns.People);
            turns.Take();
        });
        foreach (var connections in Connections)
        {
            var delivered = new List<double>();
            var result = await Alternate.RunAsync(
                rounds,
                () => LoadGenerator.RunAsync(floor, body, connections, FloorRequests),
                async () =>
                {
                    var round = await LoadGenerator.RunAsync(
                        app,
                        turns.Load,
                        connections,
                        HelpTurns.People
                    );
                    delivered = [.. turns.Take()];
                    return round;
                }
            );
            Table.Print($"message at {connections}", result);
            Table.Print(
                "  its reply at the connector, median",
                "ms",
                delivered[delivered.Count / 2]
            );
            Table.Print("  the same, p99", "ms", delivered[delivered.Count * 99 / 100]);
        }

        connector.Arrived = _ => { };
    }

    // The program has more code than the floor, and goes on compiling what is hot for longer.
    public static async Task WarmAsync(Func<Task> round)
    {
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            await round();
        }
    }

    private static async Task DecksAsync(ServerProcess app, AppWire wire, AppConnector connector)
    {
        var times = new List<double>();
        for (var deck = 0; deck < 20; deck++)
        {
            times.Add(await DeckTurn.RunAsync(app, wire, connector, person: deck * 10));
        }

        times.Sort();
        Table.Print("deck said to its link, median", "ms", times[times.Count / 2]);
        Table.Print("the same, slowest of 20", "ms", times[^1]);
    }
}
