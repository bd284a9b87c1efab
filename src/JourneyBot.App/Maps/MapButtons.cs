using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Maps;

/// <summary>A look into one stage from the card of the whole map.</summary>
internal sealed class MapButtons(CardSettings settings) : IMapButton
{
    public static IReadOnlyList<string> Verbs => [MapVerbs.Stage];

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        if (
            !map.StageFromCard(data.Text(ActionData.Stage))
                .Succeeded(out var stage, out var refusal)
        )
        {
            return Answer.OfRefusal(refusal);
        }

        await chat.ReplyAsync(
            StageCards.Living(map, stage, settings.For(map)),
            CardText.PlainLine(stage.Name),
            cancellationToken
        );
        return Answer.OfWords("Here it comes.");
    }
}
