using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Journeys.Updates;

/// <summary>Decides on taking back everything one message, form or click changed.</summary>
public static class Undo
{
    /// <summary>The inverse updates to apply; refused when somebody changed the same thing since.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="batch">The updates to take back, in order.</param>
    /// <param name="later">Every update of the map after them, in order.</param>
    /// <param name="author">Who takes them back; only their own sender may.</param>
    /// <param name="now">When.</param>
    public static Result<IReadOnlyList<Update>> Decide(
        JourneyMap map,
        IReadOnlyList<Update> batch,
        IReadOnlyList<Update> later,
        Author author,
        DateTimeOffset now
    )
    {
        if (Objection(map, batch, later, author) is { } refusal)
        {
            return refusal;
        }

        var undo = new UpdateBatch(map, author, now);
        foreach (var update in batch.Reverse())
        {
            undo.Add(
                new UpdateDraft(update.Kind)
                {
                    StageId = update.StageId,
                    TouchpointId = update.TouchpointId,
                    ProjectId = update.ProjectId,
                    DecisionId = update.DecisionId,
                    From = update.To,
                    To = update.From,
                    // The rationale is part of what a decision was.
                    Text = update.Kind is UpdateKind.Decision ? update.Why : update.Text,
                    SaidBy = update.SaidBy,
                    Undoes = update,
                }
            );
        }

        return Result.Of(undo.Updates);
    }

    private static Refusal? Objection(
        JourneyMap map,
        IReadOnlyList<Update> batch,
        IReadOnlyList<Update> later,
        Author author
    )
    {
        if (batch.Count == 0)
        {
            return Refusal.NotFound("that update");
        }

        if (batch[0].ById != author.ById)
        {
            var sender = map.FindPerson(batch[0].ById)?.Name ?? "its sender";
            return Refusal.NotAllowed($"Only {sender} can take this back.");
        }

        if (batch.Any(u => u.UndoesId is not null))
        {
            return Refusal.NotAllowed(
                "This took something back already. To have it again, send it again."
            );
        }

        if (batch.Any(u => later.Any(l => l.UndoesId == u.Id)))
        {
            return Refusal.NotAllowed("This was taken back already.");
        }

        return batch.Any(u => !CanBeUndone(u.Kind))
            ? Refusal.NotAllowed("This cannot be taken back.")
            : ChangedSince(map, batch, later);
    }

    private static Refusal? ChangedSince(
        JourneyMap map,
        IReadOnlyList<Update> batch,
        IReadOnlyList<Update> later
    )
    {
        var undone = later.Select(l => l.UndoesId).OfType<UpdateId>().ToHashSet();
        var standing = later.Where(l => l.UndoesId is null && !undone.Contains(l.Id)).ToList();
        foreach (var update in batch)
        {
            if (standing.FindLast(l => IsSameThing(update, l)) is { } change)
            {
                var who = map.FindPerson(change.ById)?.Name ?? "Somebody";
                var what =
                    map.FindTouchpoint(update.TouchpointId)?.Name
                    ?? map.FindProject(update.ProjectId)?.Title
                    ?? map.FindDecision(update.DecisionId)?.Title;
                var did = change.Kind is UpdateKind.NoChange ? "confirmed" : "changed";
                return Refusal.Stale(
                    $"{who} {did} “{what}” since. Taking yours back would undo that too; send what it should be instead."
                );
            }
        }

        return null;
    }

    // Who confirmed a stage relied on the scores it had then.
    private static bool IsSameThing(Update update, Update later) =>
        update.Kind switch
        {
            UpdateKind.Score or UpdateKind.Reliability => (
                later.Kind == update.Kind && later.TouchpointId == update.TouchpointId
            )
                || (
                    later.Kind is UpdateKind.NoChange
                    && later.Confirmations.Exists(c => c.TouchpointId == update.TouchpointId)
                ),
            UpdateKind.Decision => later.Kind == update.Kind
                && later.DecisionId == update.DecisionId,
            _ when StageField.IsOfProject(update.Kind) => later.Kind == update.Kind
                && later.ProjectId == update.ProjectId,
            _ => false,
        };

    private static bool CanBeUndone(UpdateKind kind) =>
        kind is not UpdateKind.LostCustomerConversation;
}
