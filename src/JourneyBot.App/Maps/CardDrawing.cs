using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Maps;

/// <summary>Draws a living card as its map is by now, the same for everybody.</summary>
internal sealed class CardDrawing(IDbContextFactory<JourneyDb> databases, CardSettings settings)
{
    public async Task<string?> DrawAsync(CardId card, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await DrawAsync(db, card, cancellationToken);
    }

    /// <summary>The message as JSON; null where its map, or its stage, is no more. Inside a write nothing changes it until the commit.</summary>
    public async Task<string?> DrawAsync(
        JourneyDb db,
        CardId card,
        CancellationToken cancellationToken
    )
    {
        if (
            await StandingCards.ShownByAsync(db, card, cancellationToken) is not { } shown
            || await MapReader.LoadAsync(db, shown.Map, cancellationToken) is not { } map
        )
        {
            return null;
        }

        var stage = map.FindStage(shown.Stage);
        return shown.Stage is not null && stage is null
            ? null
            : Draw(map, stage).ToJson().ToString();
    }

    /// <summary>The card of a stage, or of the whole map where none is given.</summary>
    public OutgoingMessage Draw(JourneyMap map, Stage? stage)
    {
        var context = settings.For(map);
        var card = stage is null
            ? OverviewCards.Overview(map, context)
            : StageCards.Living(map, stage, context);
        return OutgoingMessage.OfCard(card, CardText.PlainLine(stage?.Name ?? map.Name));
    }
}
