namespace JourneyBot.Store.Upkeep;

/// <summary>
/// What people said of projects – the next step, a blocker, why one is at risk – stands there, in the update that said it, and in those
/// that replaced it or brought it back. It is the words of whoever said it last: others may have said the same.
/// </summary>
internal static class SpokenWords
{
    /// <summary>The kinds of updates that say something of a project.</summary>
    public const string Kinds = "('ProjectNextStep', 'ProjectBlocker', 'ProjectAtRisk')";

    private const string Theirs =
        $"(SELECT t.project_id FROM updates t WHERE t.by_id = @person AND t.kind IN {Kinds})";

    /// <summary>Puts @words in place of what @person said, but for the updates that said it: by those it is found, so they come after.</summary>
    public static IEnumerable<string> Statements()
    {
        foreach (
            var (column, kind) in new[]
            {
                ("next_step", "ProjectNextStep"),
                ("blocker", "ProjectBlocker"),
                ("at_risk_because", "ProjectAtRisk"),
            }
        )
        {
            yield return $"""
                UPDATE projects SET {column} = @words WHERE id IN {Theirs} AND @person =
                    (SELECT u.by_id FROM updates u WHERE u.project_id = projects.id AND u.kind = '{kind}' AND u.undoes_id IS NULL
                        AND u.to_value = projects.{column} ORDER BY u.number DESC LIMIT 1)
                """;
        }

        yield return Before("from_value", "");
        yield return Before("to_value", "AND undoes_id IS NOT NULL");
    }

    private static string Before(string column, string which) =>
        $"""
            UPDATE updates SET {column} = @words WHERE kind IN {Kinds} {which} AND project_id IN {Theirs} AND @person =
                (SELECT u.by_id FROM updates u WHERE u.project_id = updates.project_id AND u.kind = updates.kind AND u.undoes_id IS NULL
                    AND u.to_value = updates.{column} AND u.number < updates.number ORDER BY u.number DESC LIMIT 1)
            """;
}
