using JourneyBot.App.Bot;
using JourneyBot.App.Maps;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Updates;

/// <summary>Gives one touchpoint a score that somebody said in words, and shows what was saved where it was said.</summary>
internal sealed class ScoreTouchpoint(
    RecordUpdates record,
    PostedCards cards,
    CardSettings settings
)
{
    public async Task<Result<Card>> RunAsync(
        Chat chat,
        JourneyMap map,
        Touchpoint touchpoint,
        int score,
        string? why,
        CancellationToken cancellationToken
    )
    {
        var author = chat.Author(map, Via.Message);
        var result = ScoreByWords.Decide(map, touchpoint, score, why, author, chat.Now);
        if (!result.Succeeded(out var updates, out var refusal))
        {
            return refusal;
        }

        await record.RunAsync(chat, map, updates, cancellationToken);
        var card = UpdateCards.InThread(
            map,
            updates,
            map.FindPerson(author.ById)!,
            settings.For(map)
        );
        var remark = OutgoingMessage.OfCard(card, card.FallbackText!);
        await cards.RemarkAsync(
            map,
            touchpoint.StageId,
            remark,
            chat.Conversation,
            cancellationToken
        );
        return card;
    }
}
