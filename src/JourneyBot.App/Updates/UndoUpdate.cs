using JourneyBot.App.Bot;
using JourneyBot.App.Decisions;
using JourneyBot.App.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Updates;

/// <summary>Takes back what the sender said: one batch by its id, or the last one.</summary>
internal sealed class UndoUpdate(RecordUpdates record, TellOfDecision tell, CardSettings settings)
{
    public async Task<Result<IReadOnlyList<Update>>> RunAsync(
        Chat chat,
        JourneyMap map,
        UpdateId? batch,
        CancellationToken cancellationToken
    )
    {
        var author = chat.Author(map, batch is null ? Via.Message : Via.Card);
        var updates = batch is { } id
            ? await UpdateReader.BatchAsync(chat.Db, id, cancellationToken)
            : await UpdateReader.LastBatchAsync(chat.Db, map.Id, author.ById, cancellationToken);
        if (updates.Count > 0 && updates[^1].Number < map.Revision - SeenUpdates.Most)
        {
            return Refusal.Stale(
                "That is too long ago to take back: too much was said since. Say how it is now instead."
            );
        }

        // What came with the file was said elsewhere, before this bot knew the map.
        if (
            updates.Count == 0
            || updates[0].MapId != map.Id
            || updates[0].At < DigestLeaders.MadeAt(map.Id)
        )
        {
            return Refusal.NotFound("anything of yours to take back");
        }

        if (await UpdateReader.IsUndoneAsync(chat.Db, updates[0].BatchId, cancellationToken))
        {
            return Refusal.Stale("That was taken back already.");
        }

        return await UndoAsync(chat, map, updates, author, batch, cancellationToken);
    }

    private async Task<Result<IReadOnlyList<Update>>> UndoAsync(
        Chat chat,
        JourneyMap map,
        List<Update> updates,
        Author author,
        UpdateId? batch,
        CancellationToken cancellationToken
    )
    {
        var later = await SeenUpdates.SinceAsync(chat, map, updates[^1].Number, cancellationToken);
        var result = Undo.Decide(map, updates, later, author, chat.Now);
        if (!result.Succeeded(out var undoing, out _))
        {
            return result;
        }

        await record.RunAsync(chat, map, undoing, cancellationToken);
        var card = UpdateCards.Undone(
            map,
            undoing,
            map.FindPerson(author.ById)!,
            settings.For(map)
        );
        var said = batch is null ? chat.Conversation : null;
        await record.RemarkAsync(map, undoing, card, said, cancellationToken);
        await tell.RunAsync(map, undoing, cancellationToken);
        return result;
    }
}
