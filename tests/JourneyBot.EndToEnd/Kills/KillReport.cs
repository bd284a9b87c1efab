using System.Globalization;
using System.Text;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What the long run came to, as a table in the file that JOURNEYBOT_KILLS_REPORT names: a column a run, as they end.</summary>
internal static class KillReport
{
    private static string? File => Environment.GetEnvironmentVariable("JOURNEYBOT_KILLS_REPORT");

    public static async Task AddAsync(string where, Tally tally)
    {
        if (File is { Length: > 0 } file)
        {
            await System.IO.File.AppendAllTextAsync(
                file,
                Write(where, tally),
                TestContext.Current.CancellationToken
            );
        }
    }

    /// <summary>A line about something else that was measured on the way.</summary>
    public static async Task AddAsync(string line)
    {
        if (File is { Length: > 0 } file)
        {
            await System.IO.File.AppendAllTextAsync(
                file,
                line + Environment.NewLine,
                TestContext.Current.CancellationToken
            );
        }
    }

    private static string Write(string where, Tally tally)
    {
        var text = new StringBuilder();
        text.AppendLine(where);
        Row(text, "kills", tally.Deaths);
        Row(text, "taken from people", tally.Taken);
        Row(text, "new messages", tally.Messages);
        Row(text, "there once more", tally.Repeated);
        Line(text, "left to an operator", tally.Decided, "");
        Line(text, "sent again by Teams", tally.Retries, "");
        var (median, slowest) = tally.StartSeconds;
        Line(
            text,
            "starts",
            tally.Starts.Count,
            string.Create(
                CultureInfo.InvariantCulture,
                $"to the first answer {median:0.0} s in the middle, {slowest:0.0} s at most; Teams heard nothing for {tally.Silence.TotalSeconds:0.0} s at most"
            )
        );
        Line(text, "seconds", (int)tally.Took.TotalSeconds, "");
        Line(text, "FAULTS", tally.Faults.Count, "");
        foreach (var fault in tally.Faults.Take(20))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {fault}");
        }

        return text.AppendLine().ToString();
    }

    private static void Row(
        StringBuilder text,
        string name,
        IReadOnlyDictionary<string, int> counts
    ) =>
        Line(
            text,
            name,
            counts.Values.Sum(),
            string.Join(
                ", ",
                counts.Select(c => $"{c.Key} {c.Value.ToString(CultureInfo.InvariantCulture)}")
            )
        );

    private static void Line(StringBuilder text, string name, int total, string detail) =>
        text.AppendLine(
            string.Create(CultureInfo.InvariantCulture, $"  {name, -22}{total, 7}   {detail}")
                .TrimEnd()
        );
}
