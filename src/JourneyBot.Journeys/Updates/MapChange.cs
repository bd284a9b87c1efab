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
            case UpdateKind.Score or UpdateKind.Reliability or UpdateKind.Quote:
                ApplyToTouchpoint(map.FindTouchpoint(update.TouchpointId), update);
                break;
            case UpdateKind.EmployeeBarrier:
                ApplyBarrier(map.FindStage(update.StageId), update);
                break;
            case UpdateKind.ProjectState
            or UpdateKind.ProjectDue
            or UpdateKind.ProjectNextStep
            or UpdateKind.ProjectBlocker
            or UpdateKind.ProjectAtRisk:
                ApplyToProject(map.FindProject(update.ProjectId), update);
                break;
            case UpdateKind.Decision:
                DecisionChange.Apply(map, update);
                break;
            default:
                break;
        }

        ApplyConfirmations(map, update);
        Touch(map, update);
    }

    private static void ApplyToTouchpoint(Touchpoint? touchpoint, Update update)
    {
        switch (update.Kind)
        {
            case UpdateKind.Score:
                touchpoint?.Score = UpdateText.ReadNumber(update.To);
                touchpoint?.ScoredOn = update.To is null ? null : DayOf(update);
                break;
            case UpdateKind.Reliability:
                touchpoint?.Reliability = UpdateText.ReadReliability(update.To);
                break;
            default:
                ApplyQuote(touchpoint, update);
                break;
        }
    }

    // What an update brought has the update's own id, so that taking it back finds it.
    private static void ApplyQuote(Touchpoint? touchpoint, Update update)
    {
        if (update.UndoesId is { } undone)
        {
            touchpoint?.Quotes.RemoveAll(q => q.Id.Value == undone.Value);
            return;
        }

        touchpoint?.Quotes.Add(
            new Quote
            {
                Id = QuoteId.From(update.Id.Value),
                TouchpointId = touchpoint.Id,
                Text = update.Text ?? "",
                SaidBy = update.SaidBy,
                Source = update.Evidence,
                On = DayOf(update),
            }
        );
    }

    private static void ApplyBarrier(Stage? stage, Update update)
    {
        if (update.UndoesId is { } undone)
        {
            stage?.EmployeeBarriers.RemoveAll(b => b.Id.Value == undone.Value);
            return;
        }

        stage?.EmployeeBarriers.Add(
            new EmployeeBarrier
            {
                Id = EmployeeBarrierId.From(update.Id.Value),
                StageId = stage.Id,
                Text = update.Text ?? "",
                RaisedById = update.ById,
                On = DayOf(update),
                Status = BarrierStatus.Open,
            }
        );
    }

    private static void ApplyConfirmations(JourneyMap map, Update update)
    {
        foreach (var (touchpointId, before) in update.Confirmations)
        {
            map.FindTouchpoint(touchpointId)?.LastConfirmed = update.UndoesId is null
                ? new Confirmation(update.At, update.ById)
                : before;
        }
    }

    private static DateOnly DayOf(Update update) => DateOnly.FromDateTime(update.At.UtcDateTime);

    private static void ApplyToProject(Project? project, Update update)
    {
        switch (update.Kind)
        {
            case UpdateKind.ProjectState:
                ApplyState(project, update);
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

    // Delivered is when it is first measured or closed; taken up again, it is not delivered any more.
    private static void ApplyState(Project? project, Update update)
    {
        project?.State = UpdateText.ReadState(update.To);
        project?.DeliveredOn = project.State switch
        {
            ProjectState.Measuring or ProjectState.Closed => project.DeliveredOn ?? DayOf(update),
            ProjectState.Dropped => project.DeliveredOn,
            _ => null,
        };
    }

    /// <summary>Lets the stage know that it was touched, so that a card that was shown before is out of date.</summary>
    internal static void Touch(JourneyMap map, Update update) =>
        StageOf(map, update)?.Revision = update.Number;

    /// <summary>The stage an update is about, by what it names; null where it names nothing of a stage.</summary>
    public static Stage? StageOf(this JourneyMap map, Update update) =>
        map.FindStage(update.StageId)
        ?? (
            map.FindTouchpoint(update.TouchpointId) is { } touchpoint
                ? map.StageOf(touchpoint)
                : null
        )
        ?? map.FindStage(map.FindProject(update.ProjectId)?.StageId);
}
