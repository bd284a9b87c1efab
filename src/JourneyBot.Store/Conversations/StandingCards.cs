using System.Data.Common;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>Reads where the living cards of a map stand.</summary>
public static class StandingCards
{
    /// <summary>Every card of the map with its conversation, whether that can be reached or not.</summary>
    public static Task<List<StandingCard>> OfMapAsync(
        JourneyDb db,
        MapId map,
        CancellationToken cancellationToken
    ) => ReadAsync(db, map, Cards(""), cancellationToken);

    /// <summary>Those of them that show this stage, and the overviews, which show it too.</summary>
    public static Task<List<StandingCard>> OfStageAsync(
        JourneyDb db,
        MapId map,
        StageId stage,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            db,
            map,
            Cards("AND (c.stage_id = @stage OR c.stage_id IS NULL)")
                .WithId<StageId>("@stage", stage),
            cancellationToken
        );

    private static RawSql Cards(string which) =>
        new(
            $"""
            SELECT c.card_id, c.stage_id, c.tenant_id, c.conversation_id, c.activity_id, c.thread_id, t.service_url, t.type, t.state, t.updated_at
            FROM posted_cards c JOIN teams_conversations t ON t.tenant_id = c.tenant_id AND t.conversation_id = c.conversation_id
            WHERE c.map_id = @map {which}
            """
        );

    private static async Task<List<StandingCard>> ReadAsync(
        JourneyDb db,
        MapId map,
        RawSql cards,
        CancellationToken cancellationToken
    )
    {
        var standing = await cards
            .WithId<MapId>("@map", map)
            .QueryAsync(db, row => Read(row, map), cancellationToken);
        // In the order they were made.
        standing.Sort((one, other) => one.Card.CardId.Value.CompareTo(other.Card.CardId.Value));
        return standing;
    }

    private static StandingCard Read(DbDataReader row, MapId map)
    {
        var card = new PostedCard
        {
            CardId = row.Id<CardId>(0),
            MapId = map,
            StageId = row.IdOrNull<StageId>(1),
            TenantId = row.GetString(2),
            ConversationId = row.GetString(3),
            ActivityId = row.Text(4),
            ThreadId = row.Text(5),
        };
        var where = new TeamsConversation
        {
            TenantId = card.TenantId,
            ConversationId = card.ConversationId,
            ServiceUrl = row.GetString(6),
            Type = row.Name<ConversationType>(7),
            State = row.Name<ConversationState>(8),
            UpdatedAt = row.Instant(9),
        };
        return new StandingCard(card, where);
    }

    /// <summary>The map a card shows, and the stage where it shows one; null where there is no such card.</summary>
    public static async Task<(MapId Map, StageId? Stage)?> ShownByAsync(
        JourneyDb db,
        CardId card,
        CancellationToken cancellationToken
    )
    {
        var found = await new RawSql(
            "SELECT map_id, stage_id FROM posted_cards WHERE card_id = @card"
        )
            .WithId<CardId>("@card", card)
            .QueryAsync(db, row => (row.Id<MapId>(0), row.IdOrNull<StageId>(1)), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Keeps a card that is about to be posted.</summary>
    public static Task AddAsync(
        JourneyDb db,
        PostedCard card,
        CancellationToken cancellationToken
    ) => new RawSql(
            """
            INSERT INTO posted_cards (card_id, map_id, stage_id, tenant_id, conversation_id, activity_id, thread_id)
            VALUES (@card, @map, @stage, @tenant, @conversation, @activity, @thread)
            """
        ).WithId<CardId>("@card", card.CardId).WithId<MapId>("@map", card.MapId).WithId("@stage", card.StageId).With("@tenant", card.TenantId).With("@conversation", card.ConversationId).With("@activity", card.ActivityId).With("@thread", card.ThreadId).ExecuteAsync(db, cancellationToken);
}

/// <summary>A living card and the place it stands in, as far as sending there needs it.</summary>
public sealed record StandingCard(PostedCard Card, TeamsConversation Where);
