using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Updates;

/// <summary>Goes back in a map's history, as far as it is told by updates: to see how the map stood before each of them.</summary>
public static class MapRewind
{
    /// <summary>
    /// Brings the map to what it was before its newest update. Quotes that were not loaded do not come back, and a project that is
    /// no longer delivered has no day of delivery.
    /// </summary>
    /// <exception cref="InvalidOperationException">The update is not the map's newest one.</exception>
    public static void Rewind(this JourneyMap map, Update update)
    {
        if (update.Number != map.Revision)
        {
            throw new InvalidOperationException(
                $"Update {update.Number} is not the newest, which is {map.Revision}."
            );
        }

        map.Revision = update.Number - 1;
        var touchpoint = map.FindTouchpoint(update.TouchpointId);
        switch (update.Kind)
        {
            case UpdateKind.Score:
                touchpoint?.Score = UpdateText.ReadNumber(update.From);
                break;
            case UpdateKind.Reliability:
                touchpoint?.Reliability = UpdateText.ReadReliability(update.From);
                break;
            case UpdateKind.Quote:
                RewindQuote(touchpoint, update);
                break;
            case UpdateKind.EmployeeBarrier:
                RewindBarrier(map.FindStage(update.StageId), update);
                break;
            case UpdateKind.Decision:
                DecisionChange.Rewind(map, update);
                break;
            default:
                RewindProject(map.FindProject(update.ProjectId), update);
                break;
        }

        foreach (var (touchpointId, before) in update.Confirmations)
        {
            if (update.UndoesId is null)
            {
                map.FindTouchpoint(touchpointId)?.LastConfirmed = before;
            }
        }
    }

    private static void RewindQuote(Touchpoint? touchpoint, Update update)
    {
        if (update.UndoesId is not { } undone)
        {
            touchpoint?.Quotes.RemoveAll(q => q.Id.Value == update.Id.Value);
            return;
        }

        touchpoint?.Quotes.Add(
            new Quote
            {
                Id = QuoteId.From(undone.Value),
                TouchpointId = touchpoint.Id,
                Text = update.Text ?? "",
                SaidBy = update.SaidBy,
                Source = update.Evidence,
                On = DateOnly.FromDateTime(update.At.UtcDateTime),
            }
        );
    }

    private static void RewindBarrier(Stage? stage, Update update)
    {
        if (update.UndoesId is not { } undone)
        {
            stage?.EmployeeBarriers.RemoveAll(b => b.Id.Value == update.Id.Value);
            return;
        }

        stage?.EmployeeBarriers.Add(
            new EmployeeBarrier
            {
                Id = EmployeeBarrierId.From(undone.Value),
                StageId = stage.Id,
                Text = update.Text ?? "",
                RaisedById = update.ById,
                On = DateOnly.FromDateTime(update.At.UtcDateTime),
                Status = BarrierStatus.Open,
            }
        );
    }

    private static void RewindProject(Project? project, Update update)
    {
        switch (update.Kind)
        {
            case UpdateKind.ProjectState:
                project?.State = UpdateText.ReadState(update.From);
                break;
            case UpdateKind.ProjectDue:
                project?.DueOn = UpdateText.ReadDay(update.From);
                project?.PreviousDueOn = null;
                break;
            case UpdateKind.ProjectNextStep:
                project?.NextStep = update.From;
                break;
            case UpdateKind.ProjectBlocker:
                project?.Blocker = update.From;
                break;
            case UpdateKind.ProjectAtRisk:
                project?.AtRiskBecause = update.From;
                break;
            default:
                break;
        }
    }
}
