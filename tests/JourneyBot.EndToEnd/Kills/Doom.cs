using JourneyBot.TestKit.Faults;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>How one life of the app ends: at a named point of its work, or after some time wherever it is.</summary>
/// <param name="Name">Where it is to die.</param>
/// <param name="Event">What it logs there; null for wherever it is.</param>
/// <param name="Count">How many times it may.</param>
/// <param name="IsUp">Whether the time counts from its first answer on, and not from its start.</param>
/// <param name="After">By then it is killed in any case.</param>
internal sealed record Doom(string Name, string? Event, int Count, bool IsUp, TimeSpan After)
{
    // What the app logs there. A commit is one that brings messages, as every turn's and every digest's does.
    private static readonly (string Name, string Event)[] Points =
    [
        ("before commit", "LogCommitting"),
        ("after commit", "LogCommitted"),
        ("claimed", "LogClaimed"),
        ("posted", "LogAnswered"),
        ("settled", "LogSettled"),
    ];

    // Where nothing brings a life to its point – the other replica does the sending – it ends like this. Every replica commits.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestToCommit = TimeSpan.FromSeconds(20);

    /// <summary>The environment that brings it about.</summary>
    public Dictionary<string, string> Settings
    {
        get
        {
            var settings = FaultSettings.Loaded();
            if (Event is not null)
            {
                settings[FaultSettings.DieAt] = $"{Event}:{Count}";
            }

            return settings;
        }
    }

    /// <summary>By turns at one of the five points, early or late in a life, and at any moment, the start included.</summary>
    public static Doom Of(int number, Random random)
    {
        if (number % 2 == 0)
        {
            var (name, at) = Points[number / 2 % Points.Length];
            var longest = name.EndsWith("commit", StringComparison.Ordinal)
                ? LongestToCommit
                : Longest;
            return new Doom(name, at, random.Next(1, 7), IsUp: true, longest);
        }

        var isUp = random.Next(4) > 0;
        return new Doom(
            "at random",
            null,
            0,
            isUp,
            TimeSpan.FromMilliseconds(random.Next(isUp ? 1500 : 800))
        );
    }
}
