using System.Collections.Concurrent;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Somebody in their personal chat who says one thing after the other, some of it updates of the map.</summary>
internal sealed class Speaker(TeamsPerson person, TeamsWire wire, Random random)
{
    private static readonly string[] Touchpoints =
    [
        "kick-off call",
        "weekend calls",
        "renewal terms",
        "leave requests",
    ];

    private static readonly string[] Questions = ["digest", "map", "help"];

    /// <summary>Says things until it is enough; every why that was taken goes into <paramref name="accepted"/>.</summary>
    public async Task SpeakAsync(ConcurrentBag<string> accepted, CancellationToken enough)
    {
        var number = 0;
        while (!enough.IsCancellationRequested)
        {
            number++;
            if (random.Next(3) == 0)
            {
                var why = $"{person.Name.Split(' ')[0]} heard it as number {number}";
                var about = Touchpoints[random.Next(Touchpoints.Length)];
                await wire.SayInPersonAsync(person, $"{about} {random.Next(1, 11)} because {why}");
                accepted.Add(why);
            }
            else
            {
                await wire.SayInPersonAsync(person, Questions[random.Next(Questions.Length)]);
            }

            await PauseAsync(TimeSpan.FromMilliseconds(random.Next(200, 1200)), enough);
        }
    }

    private static async Task PauseAsync(TimeSpan pause, CancellationToken enough)
    {
        try
        {
            await Task.Delay(pause, enough);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Nothing more to say.
        }
    }
}
