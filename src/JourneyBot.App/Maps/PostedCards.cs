using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Teams.Activities;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Maps;

/// <summary>The living cards of a map, wherever they stand: posts them once, and makes them right after each change.</summary>
internal sealed class PostedCards(
    JourneyDb db,
    TeamsOutbox outbox,
    CardDrawing drawing,
    TimeProvider clock
)
{
    // One turn works in one transaction, and asks for the same cards again and again. Most turns are about one stage.
    private (MapId Map, StageId? Stage, List<StandingCard> Cards)? _standing;

    /// <summary>Posts the overview and every stage that has no card here yet, and brings the others up to date; says how many were new.</summary>
    public async Task<int> PostAsync(
        JourneyMap map,
        TeamsConversation where,
        CancellationToken cancellationToken
    )
    {
        var standing = await HereAsync(map, stage: null, where, cancellationToken);
        var posted = 0;
        foreach (var stage in map.Stages.Prepend(null))
        {
            if (standing.Find(c => c.StageId == stage?.Id) is { } card)
            {
                await BringUpToDateAsync(map, stage, where, card, cancellationToken);
                continue;
            }

            posted++;
            await outbox.PostAsync(
                where,
                await AddAsync(map, stage, where, cancellationToken),
                drawing.Draw(map, stage),
                cancellationToken
            );
        }

        return posted;
    }

    /// <summary>Brings the cards of these stages, and the overview, up to date in every conversation.</summary>
    public async Task RefreshAsync(
        JourneyMap map,
        IReadOnlyCollection<StageId> stages,
        CancellationToken cancellationToken
    )
    {
        var only = stages.Count == 1 ? stages.First() : (StageId?)null;
        var standing = await EverywhereAsync(map, only, cancellationToken);
        await outbox.ChangeAsync(
            standing.Where(s => s.Card.StageId is not { } stage || stages.Contains(stage)),
            cancellationToken
        );
    }

    /// <summary>Says a short word in the thread of a stage's card, in every conversation it stands in.</summary>
    /// <param name="map">The map the stage is on.</param>
    /// <param name="stage">The stage that is spoken of.</param>
    /// <param name="message">What is said.</param>
    /// <param name="said">The conversation where it was said already, if it was.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RemarkAsync(
        JourneyMap map,
        StageId stage,
        OutgoingMessage message,
        TeamsConversation? said,
        CancellationToken cancellationToken
    )
    {
        foreach (var (card, where) in await EverywhereAsync(map, stage, cancellationToken))
        {
            if (card.StageId == stage && card.ConversationId != said?.ConversationId)
            {
                await outbox.RemarkAsync(where, card, message, cancellationToken);
            }
        }
    }

    /// <summary>Takes the message a button was pressed on for the stage's card, where nobody knew whether the card had arrived.</summary>
    public async Task AdoptAsync(
        JourneyMap map,
        Stage stage,
        TeamsConversation where,
        string? activityId,
        CancellationToken cancellationToken
    )
    {
        var lost = (await HereAsync(map, stage.Id, where, cancellationToken)).Find(c =>
            c.StageId == stage.Id && c.ActivityId is null
        );
        if (
            lost is null
            || activityId is null
            || !await outbox.AdoptAsync(lost, activityId, cancellationToken)
        )
        {
            return;
        }

        _standing = null;
        await db
            .PostedCards.Where(c => c.CardId == lost.CardId)
            .ExecuteUpdateAsync(
                c => c.SetProperty(p => p.ActivityId, activityId),
                cancellationToken
            );
    }

    private async Task BringUpToDateAsync(
        JourneyMap map,
        Stage? stage,
        TeamsConversation where,
        PostedCard card,
        CancellationToken cancellationToken
    )
    {
        if (
            card.ActivityId is not null
            || !await outbox.PostAfterAllAsync(card, drawing.Draw(map, stage), cancellationToken)
        )
        {
            await outbox.ChangeAsync([new StandingCard(card, where)], cancellationToken);
        }
    }

    private async Task<PostedCard> AddAsync(
        JourneyMap map,
        Stage? stage,
        TeamsConversation where,
        CancellationToken cancellationToken
    )
    {
        var card = new PostedCard
        {
            CardId = CardId.New(clock.GetUtcNow()),
            MapId = map.Id,
            StageId = stage?.Id,
            TenantId = where.TenantId,
            ConversationId = where.ConversationId,
        };
        await StandingCards.AddAsync(db, card, cancellationToken);
        _standing = null;
        return card;
    }

    private async Task<List<PostedCard>> HereAsync(
        JourneyMap map,
        StageId? stage,
        TeamsConversation where,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await StandingAsync(map, stage, cancellationToken))
                .Select(s => s.Card)
                .Where(c =>
                    c.TenantId == where.TenantId && c.ConversationId == where.ConversationId
                ),
        ];

    private async Task<List<StandingCard>> EverywhereAsync(
        JourneyMap map,
        StageId? stage,
        CancellationToken cancellationToken
    ) =>
        (await StandingAsync(map, stage, cancellationToken)).FindAll(s =>
            s.Where.State is ConversationState.Active
        );

    // All of the map where no stage is named; otherwise others may be among them.
    private async Task<List<StandingCard>> StandingAsync(
        JourneyMap map,
        StageId? stage,
        CancellationToken cancellationToken
    )
    {
        if (_standing is { } read && read.Map == map.Id && (read.Stage ?? stage) == stage)
        {
            return read.Cards;
        }

        var cards = stage is { } one
            ? await StandingCards.OfStageAsync(db, map.Id, one, cancellationToken)
            : await StandingCards.OfMapAsync(db, map.Id, cancellationToken);
        _standing = (map.Id, stage, cards);
        return cards;
    }
}
