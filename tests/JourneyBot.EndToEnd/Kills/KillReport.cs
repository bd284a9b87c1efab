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
