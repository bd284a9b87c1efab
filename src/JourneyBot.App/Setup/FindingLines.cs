using JourneyBot.Decks.Lint;

namespace JourneyBot.App.Setup;

/// <summary>What was found in a presentation, for somebody who reads it in a shell: errors first, by part of the file, and a verdict.</summary>
internal static class FindingLines
{
    public static IEnumerable<string> Of(string name, IReadOnlyList<LintFinding> findings)
    {
        var errors = findings.Where(f => !f.IsWarning).ToList();
        var warnings = findings.Where(f => f.IsWarning).ToList();
        return
        [
            .. Group("PowerPoint may repair or refuse the file:", errors),
            .. Group("Worse for people than it need be:", warnings),
            Verdict(name, errors.Count, warnings.Count),
        ];
    }

    private static IEnumerable<string> Group(string heading, List<LintFinding> findings) =>
        findings.Count == 0
            ? []
            :
            [
                heading,
                .. findings
                    .GroupBy(f => f.Part, StringComparer.Ordinal)
                    .SelectMany(g =>
                        g.Select(f => $"    {f.Message} [{f.Rule}]")
                            .Prepend(g.Key.Length == 0 ? "  the file itself" : $"  {g.Key}")
                    ),
                "",
            ];

    private static string Verdict(string name, int errors, int warnings) =>
        (errors, warnings) switch
        {
            (0, 0) => $"{name}: nothing found.",
            (0, _) => $"{name}: sound, with {Count(warnings, "warning")}.",
            (_, 0) => $"{name}: {Count(errors, "error")}.",
            _ => $"{name}: {Count(errors, "error")} and {Count(warnings, "warning")}.",
        };

    private static string Count(int count, string word) =>
        count == 1 ? $"1 {word}" : $"{count} {word}s";
}
