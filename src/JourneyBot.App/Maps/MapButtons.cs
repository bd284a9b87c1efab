using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Maps;

/// <summary>A look into one stage from the card of the whole map.</summary>
internal sealed class MapButtons(CardSettings settings) : IButton
{
    public IReadOnlyList<string> Verbs => [MapVerbs.Stage];

    public async Task<Answer> PressAsync(
        Chat chat,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var found = await chat.OpenFromCardAsync(data.Id(ActionData.Map), cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            return Answer.OfRefusal(refusal);
        }

        if (!map.StageFromCard(data.Text(ActionData.Stage)).Succeeded(out var stage, out refusal))
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
