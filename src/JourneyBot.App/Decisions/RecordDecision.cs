using JourneyBot.App.Bot;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Decisions;

/// <summary>Takes a decision: the map says it, the cards that waited for it are made right, their threads and whoever asked for it hear of it.</summary>
internal sealed class RecordDecision(
    RecordUpdates record,
    TellOfDecision tell,
    CardSettings settings
)
{
    // No further back is looked for who decided. One update is read, so it may be further than what a turn loads.
    private const int FurthestBack = 5000;

    /// <summary>Why the one who speaks cannot take this decision; null if they can.</summary>
    public static async Task<Refusal?> ObjectionAsync(
        Chat chat,
        JourneyMap map,
        Decision decision,
        CancellationToken cancellationToken
    )
    {
        if (decision.Status is DecisionStatus.Open)
        {
            return chat.MayDecide(map, decision);
        }

        // Only a "no" names who decided.
        var last = await UpdateReader.LastChangeAsync(
            chat.Db,
            map.Id,
            decision.Id,
            map.Revision - FurthestBack,
            cancellationToken
        );
        return TakeDecision.Closed(map, decision, last);
    }

    public async Task<Result<IReadOnlyList<Update>>> RunAsync(
        Chat chat,
        JourneyMap map,
        Decision decision,
        DecisionAnswer answer,
        CancellationToken cancellationToken
    )
    {
        if (await ObjectionAsync(chat, map, decision, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var author = Author(chat, map, decision);
        var result = TakeDecision.Decide(map, decision, answer, author, chat.Now);
        if (result.Succeeded(out var updates, out _))
        {
            await record.RunAsync(chat, map, updates, cancellationToken);
            var card = UpdateCards.InThread(
                map,
                updates,
                map.FindPerson(author.ById)!,
                settings.For(map)
            );
            await record.RemarkAsync(map, updates, card, said: null, cancellationToken);
            await tell.RunAsync(map, updates, cancellationToken);
        }

        return result;
    }

    // Whoever decides in the place of the one who is asked speaks for them.
    private static Author Author(Chat chat, JourneyMap map, Decision decision)
    {
        var author = chat.Author(map, Via.Card);
        return author with
        {
            OnBehalfOfId = decision.AskedOfId == author.ById ? null : decision.AskedOfId,
        };
    }
}
