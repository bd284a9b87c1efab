using System.Globalization;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Updates;

/// <summary>The thing one answer is about: what it is now, and what may be put there.</summary>
internal sealed record StageField(
    StageAnswer Answer,
    string Name,
    string? Current,
    Touchpoint? Touchpoint,
    Project? Project
)
{
    /// <summary>The field an answer names; null if it is not one of this stage, or without a stage of the map.</summary>
    public static StageField? Find(JourneyMap map, Stage? stage, StageAnswer answer)
    {
        if (answer.Kind is UpdateKind.Score or UpdateKind.Reliability)
        {
            var touchpoint = (stage?.Touchpoints ?? map.Touchpoints).FirstOrDefault(t =>
                string.Equals(t.Key, answer.Key, StringComparison.Ordinal)
            );
            return touchpoint is null
                ? null
                : new StageField(
                    answer,
                    touchpoint.Name,
                    ValueOf(touchpoint, answer.Kind),
                    touchpoint,
                    null
                );
        }

        var project = map.FindProject(answer.Key);
        return
            project is null
            || (stage is not null && project.StageId != stage.Id)
            || !IsOfProject(answer.Kind)
            ? null
            : new StageField(answer, project.Title, ValueOf(project, answer.Kind), null, project);
    }

    public static bool IsOfProject(UpdateKind kind) =>
        kind
            is UpdateKind.ProjectState
                or UpdateKind.ProjectDue
                or UpdateKind.ProjectNextStep
                or UpdateKind.ProjectBlocker
                or UpdateKind.ProjectAtRisk;

    public static string WordFor(UpdateKind kind) =>
        kind switch
        {
            UpdateKind.Score => "score",
            UpdateKind.Reliability => "reliability",
            UpdateKind.ProjectState => "state",
            UpdateKind.ProjectDue => "due date",
            UpdateKind.ProjectNextStep => "next step",
            UpdateKind.ProjectBlocker => "blocker",
            UpdateKind.ProjectAtRisk => "risk",
            _ => "entry",
        };

    /// <summary>The value the person meant, as it will be kept; or the sentence that says why it cannot be.</summary>
    public (string? Value, string? Mistake) Read()
    {
        var given = Said.Line(Answer.Given);
        return Answer.Kind switch
        {
            UpdateKind.Score => ReadScore(given),
            UpdateKind.Reliability => ReadWord<Reliability>(given),
            UpdateKind.ProjectState => ReadWord<ProjectState>(given),
            UpdateKind.ProjectDue => UpdateText.ReadDay(given) is null && given is not null
                ? (null, $"“{Name}”: “{Short(given)}” is not a day, such as 2026-07-31.")
                : (given, null),
            _ => (given, Said.TooLong($"“{Name}”: the {WordFor(Answer.Kind)}", given)),
        };
    }

    private static string? ValueOf(Touchpoint touchpoint, UpdateKind kind) =>
        kind is UpdateKind.Score
            ? UpdateText.Write(touchpoint.Score)
            : UpdateText.Write(touchpoint.Reliability);

    private static string? ValueOf(Project project, UpdateKind kind) =>
        kind switch
        {
            UpdateKind.ProjectState => UpdateText.Write(project.State),
            UpdateKind.ProjectDue => UpdateText.Write(project.DueOn),
            UpdateKind.ProjectNextStep => project.NextStep,
            UpdateKind.ProjectBlocker => project.Blocker,
            _ => project.AtRiskBecause,
        };

    // Choices cannot be emptied: nothing chosen leaves them as they are.
    private (string? Value, string? Mistake) ReadScore(string? given)
    {
        if (given is null)
        {
            return (Current, null);
        }

        return
            int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var score)
            && score is >= 1 and <= 10
            ? (UpdateText.Write(score), null)
            : (
                null,
                $"“{Name}”: “{Short(given)}” is not a score; it must be a whole number from 1 to 10."
            );
    }

    private (string? Value, string? Mistake) ReadWord<TEnum>(string? given)
        where TEnum : struct, Enum
    {
        if (given is null)
        {
            return (Current, null);
        }

        return UpdateText.TryRead<TEnum>(given, out var value)
            ? (UpdateText.Write(value), null)
            : (null, $"“{Name}”: “{Short(given)}” is not one of {UpdateText.Words<TEnum>()}.");
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..37]}...";
}
