using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.Stages;

/// <summary>The names of the form's fields, and the values the person saw in them, so that a save can tell what changed and what was stale.</summary>
internal static class StageFields
{
    public const string Why = "why";
    public const string Evidence = "evidence";
    public const string Seen = "seen";
    public const string ScorePrefix = "score.";
    public const string ReliabilityPrefix = "reliability.";
    public const string StatePrefix = "state.";
    public const string NextStepPrefix = "next.";
    public const string BlockerPrefix = "blocker.";

    public static string Score(Touchpoint touchpoint) => ScorePrefix + touchpoint.Key;

    public static string Reliability(Touchpoint touchpoint) => ReliabilityPrefix + touchpoint.Key;

    public static string State(Project project) => StatePrefix + project.Key;

    public static string NextStep(Project project) => NextStepPrefix + project.Key;

    public static string Blocker(Project project) => BlockerPrefix + project.Key;

    public static List<KeyValuePair<string, string>> Seeing(
        IReadOnlyList<Touchpoint> touchpoints,
        IReadOnlyList<Project> projects
    )
    {
        var seen = new List<KeyValuePair<string, string>>();
        foreach (var touchpoint in touchpoints)
        {
            seen.Add(new(Score(touchpoint), UpdateText.Write(touchpoint.Score) ?? ""));
            seen.Add(new(Reliability(touchpoint), UpdateText.Write(touchpoint.Reliability)));
        }

        foreach (var project in projects)
        {
            seen.Add(new(State(project), UpdateText.Write(project.State)));
            seen.Add(new(NextStep(project), project.NextStep ?? ""));
            seen.Add(new(Blocker(project), project.Blocker ?? ""));
        }

        return seen;
    }
}
