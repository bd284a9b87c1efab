using System.Diagnostics;
using JourneyBot.Benchmarks.Turns;

namespace JourneyBot.Benchmarks.App;

/// <summary>deck said in a personal chat, until the finished file is offered: first comes the message that it is being made, then the offer.</summary>
internal static class DeckTurn
{
    private const int Messages = 2;

    public static async Task<double> RunAsync(
        ServerProcess app,
        AppWire wire,
        AppConnector connector,
        int person
    )
    {
        var arrived = new SemaphoreSlim(0);
        connector.Arrived = _ => arrived.Release();
        using var client = new HttpClient();
        using var content = LoadGenerator.Content(wire.Personal(person, "deck"));
        var start = Stopwatch.GetTimestamp();
        using var response = await client.PostAsync(app.Url, content);
        response.EnsureSuccessStatusCode();
        for (var message = 0; message < Messages; message++)
        {
            await arrived.WaitAsync(TimeSpan.FromSeconds(30));
        }

        connector.Arrived = _ => { };
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
