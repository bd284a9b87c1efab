namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Other tools' words for ours, accepted as property names on import.</summary>
internal static class Synonyms
{
    private static readonly (string Ours, string[] Theirs)[] Words =
    [
        ("accountableLeader", ["stageOwner"]),
        ("touchpoint", ["step", "interaction", "moment"]),
        ("stage", ["phase", "milestone"]),
        ("champion", ["ambassador", "journeyOwner"]),
        ("project", ["solution", "initiative", "action"]),
        ("incoming", ["new", "acquired"]),
        ("lost", ["outgoing", "churned", "lapsed"]),
        ("diminished", ["contracted", "downgraded"]),
        ("grew", ["expanded", "upgraded"]),
        ("recommended", ["referred"]),
        ("reasonCounts", ["lostReasons"]),
        ("workspace", ["organization", "organisation"]),
    ];

    /// <summary>Every other name a property may have, for example <c>phaseId</c> for <c>stageId</c>.</summary>
    public static IEnumerable<string> Of(string name)
    {
        foreach (var (ours, theirs) in Words)
        {
            if (name.StartsWith(ours, StringComparison.Ordinal) && IsWholeWord(name[ours.Length..]))
            {
                return theirs.Select(t => t + name[ours.Length..]);
            }

            var capital = Capital(ours);
            if (name.Contains(capital, StringComparison.Ordinal))
            {
                return theirs.Select(t =>
                    name.Replace(capital, Capital(t), StringComparison.Ordinal)
                );
            }
        }

        return [];
    }

    private static bool IsWholeWord(string rest) => rest is "" or "s" or "Id" or "Ids";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
