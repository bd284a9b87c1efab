using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Updates;

/// <summary>The one place where an update changes a map: the same for what a person just said and for a rebuild from history.</summary>
public static class MapChange
{
    /// <summary>Brings the map to what it is after <paramref name="update"/>; updates are applied once, in the order of their numbers.</summary>
    /// <exception cref="InvalidOperationException">The update is not the map's next one.</exception>
    public static void Apply(this JourneyMap map, Update update)
    {
        if (update.Number != map.Revision + 1)
        {
            throw new InvalidOperationException(
                $"Update {update.Number} does not follow {map.Revision}."
            );
        }

        map.Revision = update.Number;
        switch (update.Kind)
        {
            case UpdateKind.Score or UpdateKind.Reliability or UpdateKind.NoChange:
                ApplyToTouchpoints(map, update);
                break;
            case UpdateKind.ProjectState
            or UpdateKind.ProjectDue
            or UpdateKind.ProjectNextStep
            or UpdateKind.ProjectBlocker
            or UpdateKind.ProjectAtRisk:
                ApplyToProject(map.FindProject(update.ProjectId), update);
                break;
            default:
                break;
        }

        Touch(map, update);
    }

    private static void ApplyToTouchpoints(JourneyMap map, Update update)
    {
        var touchpoint = map.FindTouchpoint(update.TouchpointId);
        if (touchpoint is not null && update.Kind is UpdateKind.Score)
        {
            ApplyScore(touchpoint, update);
        }

        if (touchpoint is not null && update.Kind is UpdateKind.Reliability)
        {
            touchpoint.Reliability = UpdateText.ReadReliability(update.To);
        }

        foreach (var (touchpointId, before) in update.Confirmations)
        {
            if (map.FindTouchpoint(touchpointId) is { } confirmed)
            {
                confirmed.LastConfirmed = update.UndoesId is null
                    ? new Confirmation(update.At, update.ById)
                    : before;
            }
        }
    }

    private static void ApplyScore(Touchpoint touchpoint, Update update)
    {
        touchpoint.Score = UpdateText.ReadNumber(update.To);
        touchpoint.ScoredOn = DateOnly.FromDateTime(update.At.UtcDateTime);
    }

    private static void ApplyToProject(Project? project, Update update)
    {
        switch (update.Kind)
        {
            case UpdateKind.ProjectState:
                project?.State = UpdateText.ReadState(update.To);
                break;
            case UpdateKind.ProjectDue:
                project?.PreviousDueOn = update.UndoesId is null ? project?.DueOn : null;
                project?.DueOn = UpdateText.ReadDay(update.To);
                break;
            case UpdateKind.ProjectNextStep:
                project?.NextStep = update.To;
                break;
            case UpdateKind.ProjectBlocker:
                project?.Blocker = update.To;
                break;
            case UpdateKind.ProjectAtRisk:
                project?.AtRiskBecause = update.To;
                break;
            default:
                break;
        }
    }

    internal static void Touch(JourneyMap map, Update update)
    {
        var stage =
            map.FindStage(update.StageId)
            ?? (
                map.FindTouchpoint(update.TouchpointId) is { } touchpoint
                    ? map.StageOf(touchpoint)
                    : null
            )
            ?? map.FindStage(map.FindProject(update.ProjectId)?.StageId);
        stage?.Revision = update.Number;
    }
}
