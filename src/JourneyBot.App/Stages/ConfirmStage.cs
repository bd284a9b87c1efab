using JourneyBot.App.Bot;
using JourneyBot.App.Maps;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Stages;

/// <summary>"No change": one click that says the stage is as the card tells it.</summary>
internal sealed class ConfirmStage(RecordUpdates record, PostedCards cards, CardSettings settings)
{
    public async Task<Result<IReadOnlyList<Update>>> RunAsync(
        Chat chat,
        JourneyMap map,
        Stage stage,
        int seenRevision,
        CancellationToken cancellationToken
    )
    {
        var author = chat.Author(map, Via.Card);
        var later =
            stage.Revision > seenRevision
                ? await SeenUpdates.SinceAsync(chat, map, seenRevision, cancellationToken)
                : [];
        var result = StageConfirmation.Decide(map, stage, seenRevision, author, chat.Now, later);
        if (result.Succeeded(out var updates, out _))
        {
            await record.RunAsync(chat, map, updates, cancellationToken);
            // The card itself is replaced for everybody a moment later; what is said in its thread keeps the way back.
            var card = UpdateCards.Confirmed(
                map,
                stage,
                updates,
                map.FindPerson(author.ById)!,
                settings.For(map)
            );
            await cards.RemarkAsync(
                map,
                stage.Id,
                OutgoingMessage.OfCard(card, card.FallbackText!),
                said: null,
                cancellationToken
            );
        }

        return result;
    }
}
