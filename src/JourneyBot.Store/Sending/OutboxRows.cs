using System.Data.Common;
using System.Globalization;
using JourneyBot.Store.Conversations;

namespace JourneyBot.Store.Sending;

/// <summary>The statements of the outbox: both databases take the same, but for what a server needs where several write.</summary>
internal static class OutboxRows
{
    // What is held for good: it is let go by an operator only.
    public static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    private const string Claimed =
        "id, tenant_id, conversation_key, kind, action, conversation_id, activity_id, service_url, recipient_user_id, card_id, "
        + "payload, on_unknown, not_before, attempts, may_have_arrived, error, created_at, claimed_by";

    private const string ClaimOfOne = $"""
        WITH due AS (
            SELECT o.id FROM outbox o WHERE o.tenant_id = @tenant AND o.state = 'Pending' AND o.not_before <= @now
                AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_key = o.conversation_key AND e.id < o.id AND e.state = 'Pending')
                AND NOT EXISTS (SELECT 1 FROM outbox f WHERE f.conversation_key = o.conversation_key AND f.state = 'Claimed')
            ORDER BY o.not_before, o.id LIMIT @max)
        UPDATE outbox SET state = 'Claimed', claimed_by = @by, lease_until = @until, attempts = attempts + 1
        WHERE id IN (SELECT id FROM due)
        RETURNING {Claimed}
        """;

    // The same, for a planner that goes by statistics. They are of a minute ago at best, when nothing waited, and by them it would look at
    // everything that waits for each message. OFFSET keeps it from making a join of what is a look into an index for each row, what is
    // always true names that index (see the schema), and the array is found by the key of the table.
    private const string ClaimOfMany = $"""
        SET LOCAL enable_seqscan = off;
        WITH due AS (
            SELECT o.id FROM outbox o WHERE o.tenant_id = @tenant AND o.state = 'Pending' AND o.not_before <= @now AND o.not_before > 0
                AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_key = o.conversation_key AND e.id < o.id AND e.state = 'Pending'
                    AND e.conversation_key > '' OFFSET 0)
                AND NOT EXISTS (SELECT 1 FROM outbox f WHERE f.conversation_key = o.conversation_key AND f.state = 'Claimed' OFFSET 0)
            ORDER BY o.not_before, o.id LIMIT @max FOR UPDATE SKIP LOCKED)
        UPDATE outbox SET state = 'Claimed', claimed_by = @by, lease_until = @until, attempts = attempts + 1
        WHERE id = ANY (ARRAY(SELECT id FROM due))
        RETURNING {Claimed}
        """;

    // What is always true names the index.
    private const string Queued =
        "conversation_key = @conversationKey AND conversation_key > '' AND state = 'Pending'";

    private const long Together = 10 * TimeSpan.TicksPerSecond;

    // Teams takes six at once of a conversation at most, and then one a second: what stands behind six that wait is due a second after the
    // one before it. A claim looks at all that is due, and would find it in vain each time. What waits may have been written while the clock
    // was ahead: nobody waits for that clock for longer than a minute. Those that wait so long are due together every ten seconds, for the
    // sender wakes whenever something is.
    private static readonly string NotBeforeOfNew = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        (SELECT CASE WHEN slot <= @notBefore THEN @notBefore WHEN slot > latest THEN latest ELSE slot END
        FROM (SELECT @notBefore - @notBefore % {Together} + {TimeSpan.TicksPerMinute} AS latest, COALESCE((
            SELECT not_before + {TimeSpan.TicksPerSecond} FROM outbox WHERE {Queued}
                AND EXISTS (SELECT 1 FROM outbox WHERE {Queued} LIMIT 1 OFFSET 5)
            ORDER BY id DESC LIMIT 1), 0) AS slot) AS behind)
        """
    );

    private static readonly string New = $"""
        INSERT INTO outbox (tenant_id, conversation_key, kind, action, conversation_id, activity_id, service_url, recipient_user_id,
            card_id, payload, idempotency_key, supersede_key, on_unknown, state, not_before, attempts, may_have_arrived, created_at)
        VALUES (@tenant, @conversationKey, @kind, @action, @conversation, @activity, @serviceUrl, @recipient,
            @card, @payload, @idempotencyKey, @supersedeKey, @onUnknown, 'Pending', {NotBeforeOfNew}, 0, FALSE, @createdAt)
        ON CONFLICT (idempotency_key) DO NOTHING
        """;

    private static readonly string NewAndBehind = $"""
        {New}
        RETURNING CASE WHEN EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_key = @conversationKey AND e.id < outbox.id
            AND e.state = 'Pending' AND e.conversation_key > '') THEN 1 ELSE 0 END
        """;

    /// <summary>Adds the message where it is new.</summary>
    public static RawSql Insert(OutboxMessage message) => Insert(New, message);

    /// <summary>The same, and gives one row where it is new: 1 where another one waits before it in its conversation.</summary>
    public static RawSql InsertAndLook(OutboxMessage message) => Insert(NewAndBehind, message);

    private static RawSql Insert(string text, OutboxMessage message) =>
        new RawSql(text)
            .With("@tenant", message.TenantId)
            .With("@conversationKey", message.ConversationKey)
            .With("@kind", message.Kind)
            .WithName("@action", message.Action)
            .With("@conversation", message.ConversationId)
            .With("@activity", message.ActivityId)
            .With("@serviceUrl", message.ServiceUrl)
            .With("@recipient", message.RecipientUserId)
            .WithId<CardId>("@card", message.CardId)
            .With("@payload", message.Payload)
            .With("@idempotencyKey", message.IdempotencyKey)
            .With("@supersedeKey", message.SupersedeKey)
            .WithName("@onUnknown", message.OnUnknown)
            .With("@notBefore", message.NotBefore)
            .With("@createdAt", message.CreatedAt);

    /// <summary>A row with its key for each that waits with one of these. Where several write, no sender takes it before the commit, so that it is drawn with what this one changes.</summary>
    public static RawSql Waiting(IReadOnlyList<string> keys, bool locks) =>
        new RawSql(
            $"SELECT supersede_key FROM outbox WHERE supersede_key IN (@key) AND state = 'Pending' {(locks ? "FOR KEY SHARE" : "")}"
        ).WithEach("@key", keys);

    /// <summary>Takes what is due; its rows are for <see cref="Read"/>.</summary>
    public static RawSql Claim(OutboxClaim claim, DateTimeOffset now, bool skipLocked) =>
        new RawSql(skipLocked ? ClaimOfMany : ClaimOfOne)
            .With("@tenant", claim.TenantId)
            .With("@now", now)
            .With("@max", claim.Max)
            .With("@by", claim.By)
            .With("@until", now + claim.Lease);

    /// <summary>A message as it was claimed.</summary>
    public static OutboxMessage Read(DbDataReader row) =>
        new()
        {
            Id = row.GetInt64(0),
            TenantId = row.GetString(1),
            ConversationKey = row.GetString(2),
            Kind = row.GetString(3),
            Action = row.Name<OutboxAction>(4),
            ConversationId = row.Text(5),
            ActivityId = row.Text(6),
            ServiceUrl = row.Text(7),
            RecipientUserId = row.Text(8),
            CardId = row.IdOrNull<CardId>(9),
            Payload = row.GetString(10),
            OnUnknown = row.Name<OnUnknown>(11),
            State = OutboxState.Claimed,
            NotBefore = row.Instant(12),
            Attempts = row.GetInt32(13),
            MayHaveArrived = row.GetBoolean(14),
            Error = row.Text(15),
            CreatedAt = row.Instant(16),
            ClaimedBy = row.Text(17),
        };

    /// <summary>The message of Teams that the card is by now.</summary>
    public static RawSql CardOf(OutboxMessage message) =>
        new RawSql("SELECT activity_id FROM posted_cards WHERE card_id = @card").WithId(
            "@card",
            message.CardId
        );

    /// <summary>When something is due that is not due yet; one row.</summary>
    public static RawSql Next(string tenantId, DateTimeOffset now) =>
        new RawSql(
            "SELECT MIN(not_before) FROM outbox WHERE tenant_id = @tenant AND state = 'Pending' AND not_before > @now AND not_before > 0"
        )
            .With("@tenant", tenantId)
            .With("@now", now);

    // Whoever was thought dead and knows that it arrived is believed, unless it was sent once more meanwhile. A change of a card is sent
    // again: another change may have counted on it since it was drawn.
    public static RawSql Settle(Settlement settlement, DateTimeOffset now) => new RawSql(
            """
            UPDATE outbox SET state = @state, sent_activity_id = @activity, error = @error, not_before = COALESCE(@notBefore, not_before),
                may_have_arrived = @arrived, settled_at = @settledAt, lease_until = NULL, claimed_by = NULL,
                payload = CASE WHEN action IN ('Upload', 'Act') AND @state IN ('Sent', 'Dead') THEN '{}' ELSE COALESCE(@drawn, payload) END
            WHERE id = @id AND attempts = @attempts AND (
                (state = 'Claimed' AND claimed_by = @by)
                OR (@state = 'Sent' AND action <> 'Update' AND state IN ('Pending', 'Held') AND error = 'lease-over'))
            """
        ).With("@id", settlement.Message.Id).With("@by", settlement.Message.ClaimedBy).With("@attempts", settlement.Message.Attempts).WithName("@state", settlement.State).With("@activity", settlement.ActivityId).With("@error", settlement.Error).With("@notBefore", NotBefore(settlement)).With("@arrived", settlement.MayHaveArrived || settlement.Message.MayHaveArrived).With("@drawn", settlement.Message.IsDrawnWhenSent ? settlement.Message.Payload : null).With("@settledAt", settlement.State is OutboxState.Pending ? null : now);

    /// <summary>A card is found again by the message it was first posted as.</summary>
    public static RawSql KeepCard(Settlement settlement) =>
        new RawSql(
            "UPDATE posted_cards SET activity_id = @activity WHERE card_id = @card AND activity_id IS NULL"
        )
            .WithId("@card", settlement.Message.CardId)
            .With("@activity", settlement.ActivityId);

    public static RawSql Pace(OutboxMessage message, DateTimeOffset notBefore) => new RawSql(
            """
            UPDATE outbox SET not_before = @notBefore WHERE not_before < @notBefore AND id = (
                SELECT MIN(id) FROM outbox WHERE conversation_key = @key AND state = 'Pending' AND conversation_key > '')
            """
        ).With("@key", message.ConversationKey).With("@notBefore", notBefore);

    private static DateTimeOffset? NotBefore(Settlement settlement) =>
        settlement.State is OutboxState.Held ? settlement.NotBefore ?? Never : settlement.NotBefore;
}
