using System.Globalization;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>The layers others use, doing what the floor does: Microsoft's SDKs as npm gives them, for the ones for .NET are not to be had here.</summary>
internal static class Peers
{
    private const int Requests = 3_000;

    private static readonly (string Name, string[] Packages, string Script)[] All =
    [
        (
            "Bot Framework SDK (botbuilder 4.23.3)",
            ["botbuilder@4.23.3", "express@4.21.2"],
            "botbuilder.js"
        ),
        (
            "Teams SDK (@microsoft/teams.apps 2.1.0)",
            ["@microsoft/teams.apps@2.1.0"],
            "teams-sdk.js"
        ),
    ];

    public static async Task RunAsync(
        ServerProcess floor,
        (string Name, byte[] Body)[] cases,
        int connections,
        int rounds
    )
    {
        foreach (var (peer, packages, script) in All)
        {
            using var folder = NodeFolder.With(packages);
            if (folder is null)
            {
                Console.WriteLine($"{peer}: npm does not give it here, so it was not measured.");
                continue;
            }

            using var server = await StartAsync(folder, script, cases[1].Body);
            Console.WriteLine();
            Table.Begin(peer);
            foreach (var (name, body) in cases)
            {
                var both = await Alternate.RunAsync(
                    rounds,
                    () => LoadGenerator.RunAsync(floor, body, connections, Requests),
                    () => LoadGenerator.RunAsync(server, body, connections, Requests)
                );
                Table.Print($"{name} at {connections}", both);
            }

            Table.Print(
                "first answer after start",
                "ms",
                floor.FirstAnswer.TotalMilliseconds,
                server.FirstAnswer.TotalMilliseconds
            );
        }
    }

    private static async Task<ServerProcess> StartAsync(
        NodeFolder folder,
        string script,
        byte[] body
    )
    {
        folder.Take("Turns", script);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "card.json"), Payloads.Card());
        var port = ServerProcess.FreePort();
        var start = folder.Start("node");
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add("card.json");
        return await ServerProcess.StartAsync(start, port, body);
    }
}
