using JourneyBot.Benchmarks.Turns;

namespace JourneyBot.Benchmarks.App;

/// <summary>From the start of the whole program to the 200 of its first message, as it is built and as it is published.</summary>
internal static class AppStarts
{
    private const int Times = 5;

    public static async Task RunAsync(AppWire wire, byte[] floorBody)
    {
        await RunAsync("", program: null, wire, floorBody);
        using var published = Published.TryMake("src", "JourneyBot.App");
        if (published is not null)
        {
            await RunAsync(", published", published.Program, wire, floorBody);
        }
    }

    private static async Task RunAsync(string how, string? program, AppWire wire, byte[] floorBody)
    {
        List<ServerStart> floor = [],
            first = [],
            later = [];
        for (var start = 0; start < Times; start++)
        {
            using (var server = await ServerProcess.StartAsync(TurnsBenchmark.Floor, floorBody))
            {
                floor.Add(ServerStart.Of(server));
            }

            var folder = Directory.CreateTempSubdirectory("journeybot-").FullName;
            first.Add(await OnceAsync(folder, program, wire));
            later.Add(await OnceAsync(folder, program, wire));
            Directory.Delete(folder, recursive: true);
        }

        ServerStart.Print($"first answer, new data folder{how}", floor, first);
        ServerStart.Print($"first answer, started again{how}", floor, later);
    }

    private static async Task<ServerStart> OnceAsync(string folder, string? program, AppWire wire)
    {
        using var server = await AppServer.StartAsync(folder, wire.Personal(0, "help"), program);
        return ServerStart.Of(server);
    }
}
