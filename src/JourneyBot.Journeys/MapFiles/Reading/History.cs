using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Lets the updates of a file tell what they confirmed, which stage they touched and which quote they brought.</summary>
internal static class History
{
    public static void Tell(
        JourneyMap map,
        IReadOnlyList<(Update Update, bool SaysConfirmed)> updates,
        IReadOnlySet<TouchpointId> saysConfirmed
    )
    {
        var confirmations = new Dictionary<TouchpointId, Confirmation?>();
        var touchpoints = map.Touchpoints.ToDictionary(t => t.Id);
        var stages = map.Stages.ToDictionary(s => s.Id);
        foreach (var (update, knows) in updates)
        {
            if (!knows && update.UndoesId is null)
            {
                update.Confirmations.AddRange(
                    Confirms(update, stages)
                        .Select(id => new TouchpointConfirmation(
                            id,
                            confirmations.GetValueOrDefault(id)
                        ))
                );
            }

            foreach (var (id, before) in update.Confirmations)
            {
                confirmations[id] = update.UndoesId is null
                    ? new Confirmation(update.At, update.ById)
                    : before;
            }

            map.Revision = update.Number;
            MapChange.Touch(map, update);
        }

        foreach (var (id, confirmation) in confirmations.Where(c => !saysConfirmed.Contains(c.Key)))
        {
            touchpoints[id].LastConfirmed = confirmation;
        }

        LinkQuotes(touchpoints, [.. updates.Select(u => u.Update)]);
        LinkBarriers(stages, [.. updates.Select(u => u.Update)]);
    }

    private static IEnumerable<TouchpointId> Confirms(
        Update update,
        Dictionary<StageId, Stage> stages
    ) =>
        update switch
        {
            {
                Kind: UpdateKind.Score or UpdateKind.Reliability or UpdateKind.Quote,
                TouchpointId: { } touchpoint
            } => [touchpoint],
            { Kind: UpdateKind.NoChange, StageId: { } stage } => stages[stage]
                .Touchpoints.Select(t => t.Id),
            _ => [],
        };

    // A quote has its update's id, so that taking the update back finds it.
    private static void LinkQuotes(
        Dictionary<TouchpointId, Touchpoint> touchpoints,
        List<Update> updates
    )
    {
        var linked = new HashSet<QuoteId>();
        foreach (var update in Standing(updates, UpdateKind.Quote))
        {
            if (update.TouchpointId is not { } id)
            {
                continue;
            }

            var quotes = touchpoints[id].Quotes;
            var at = quotes.FindIndex(q =>
                string.Equals(q.Text, update.Text, StringComparison.Ordinal)
                && !linked.Contains(q.Id)
            );
            if (at >= 0)
            {
                var quote = quotes[at];
                quotes[at] = new Quote
                {
                    Id = QuoteId.From(update.Id.Value),
                    TouchpointId = id,
                    Text = quote.Text,
                    SaidBy = quote.SaidBy,
                    Source = quote.Source,
                    On = quote.On,
                };
                linked.Add(quotes[at].Id);
            }
        }
    }

    private static void LinkBarriers(Dictionary<StageId, Stage> stages, List<Update> updates)
    {
        var linked = new HashSet<EmployeeBarrierId>();
        foreach (var update in Standing(updates, UpdateKind.EmployeeBarrier))
        {
            if (update.StageId is not { } id)
            {
                continue;
            }

            var barriers = stages[id].EmployeeBarriers;
            var at = barriers.FindIndex(b =>
                string.Equals(b.Text, update.Text, StringComparison.Ordinal)
                && !linked.Contains(b.Id)
            );
            if (at >= 0)
            {
                var barrier = barriers[at];
                barriers[at] = new EmployeeBarrier
                {
                    Id = EmployeeBarrierId.From(update.Id.Value),
                    StageId = id,
                    Text = barrier.Text,
                    RaisedById = barrier.RaisedById,
                    On = barrier.On,
                    Status = barrier.Status,
                };
                linked.Add(barriers[at].Id);
            }
        }
    }

    private static IEnumerable<Update> Standing(List<Update> updates, UpdateKind kind)
    {
        var undone = updates.Select(u => u.UndoesId).OfType<UpdateId>().ToHashSet();
        return updates.Where(u => u.Kind == kind && u.UndoesId is null && !undone.Contains(u.Id));
    }
}
