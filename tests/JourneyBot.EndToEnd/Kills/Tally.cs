using System.Globalization;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What a run of kills came to.</summary>
/// <param name="Deaths">How often the app died, by where.</param>
/// <param name="Taken">What people were told is kept, by the door it came through.</param>
/// <param name="Messages">New messages that the outbox had to bring to Teams, by kind.</param>
/// <param name="Repeated">Messages in Teams beyond those, by kind.</param>
/// <param name="Decided">Messages that waited for an operator because nobody knew whether they had arrived.</param>
/// <param name="Retries">How often Teams had to send something again.</param>
/// <param name="Starts">How long the starts took to their first answer, the shortest first.</param>
/// <param name="Silence">The longest time between two calls that Teams took while the app was killed.</param>
/// <param name="Took">From the first kill to the last look.</param>
/// <param name="Faults">What must not be; empty after a good run.</param>
internal sealed record Tally(
    IReadOnlyDictionary<string, int> Deaths,
    IReadOnlyDictionary<string, int> Taken,
    IReadOnlyDictionary<string, int> Messages,
    IReadOnlyDictionary<string, int> Repeated,
    int Decided,
    int Retries,
    IReadOnlyList<TimeSpan> Starts,
    TimeSpan Silence,
    TimeSpan Took,
    IReadOnlyList<string> Faults
)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Deaths.Values.Sum()} kills ({List(Deaths)}); taken: {List(Taken)}; messages: {List(Messages)}; {Retries} activities sent again; repeated: {List(Repeated)}; left to an operator: {Decided}; faults: {Faults.Count}; {Took.TotalSeconds:0} s"
        );

    /// <summary>Nothing must be found, and something must have happened.</summary>
    public void AssertGood()
    {
        Assert.True(
            Faults.Count == 0,
            string.Join(Environment.NewLine, Faults.Take(30).Prepend(ToString()))
        );
        Assert.True(Taken.Values.Sum() > 0 && Messages.Values.Sum() > 20, ToString());
    }

    /// <summary>The middle one of the starts, and the slowest; zero where there was none.</summary>
    public (double Median, double Slowest) StartSeconds =>
        Starts.Count == 0
            ? (0, 0)
            : (Starts[Starts.Count / 2].TotalSeconds, Starts[^1].TotalSeconds);

    private static string List(IReadOnlyDictionary<string, int> counts) =>
        counts.Count == 0
            ? "none"
            : string.Join(
                ", ",
                counts.Select(c =>
                    string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}")
                )
            );
}
