using JourneyBot.Store.Conversations;

namespace JourneyBot.Store.Sending;

/// <summary>What the bot will say: added with the change that made it necessary, claimed and settled by the sender.</summary>
public static class Outbox
{
    /// <summary>So often a message is claimed: one that again and again outlives its sender would stop its conversation for good, and may be what kills it.</summary>
    public const int MostClaims = 10;

    /// <summary>Adds a message to the caller's transaction, where none that covers it waits; false where its idempotency key was used before.</summary>
    public static async Task<bool> AddAsync(
        JourneyDb db,
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        if (message.SupersedeKey is not null)
        {
            return await AddUncoveredAsync(db, [message], cancellationToken);
        }

        return await OutboxAdding.WriteAsync(db, message, cancellationToken);
    }

    /// <summary>Adds those of the messages, each with a key of its own to be superseded by, that none waiting covers; false where an idempotency key was used before.</summary>
    /// <exception cref="ArgumentException">One has no such key.</exception>
    public static async Task<bool> AddUncoveredAsync(
        JourneyDb db,
        IReadOnlyCollection<OutboxMessage> messages,
        CancellationToken cancellationToken
    )
    {
        if (messages.Count == 0)
        {
            return true;
        }

        if (messages.Any(m => m.SupersedeKey is null))
        {
            throw new ArgumentException("Each needs a key to be superseded by.", nameof(messages));
        }

        var waiting = await OutboxRows
            .Waiting([.. messages.Select(m => m.SupersedeKey!)], db.Store.LocksRows)
            .QueryAsync(db, row => row.GetString(0), cancellationToken);
        var areAdded = true;
        foreach (var message in messages.Where(m => !waiting.Contains(m.SupersedeKey!)))
        {
            areAdded &= await OutboxAdding.WriteAsync(db, message, cancellationToken);
        }

        return areAdded;
    }

    /// <summary>Takes the oldest due message of each of a tenant's conversations, as many as asked for; a conversation with one in flight waits.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        JourneyDb db,
        OutboxClaim claim,
        CancellationToken cancellationToken
    ) => (await TurnAsync(db, [], claim, cancellationToken)).Claimed;

    /// <summary>Writes what became of claimed messages; returns those that were no longer this sender's.</summary>
    public static async Task<IReadOnlyList<Settlement>> SettleAsync(
        JourneyDb db,
        IReadOnlyCollection<Settlement> settlements,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var lost = await OutboxSettling.WriteAsync(db, settlements, now, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return lost;
    }

    /// <summary>Settles what was sent and claims what is next, in one transaction: under load a sender needs less than one a message.</summary>
    public static async Task<OutboxTurn> TurnAsync(
        JourneyDb db,
        IReadOnlyCollection<Settlement> settlements,
        OutboxClaim claim,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        // Not before: what was added while it waited for its turn would count as due in a moment, and it would wait for its turn again at once.
        var now = claim.Clock.GetUtcNow();
        var lost = await OutboxSettling.WriteAsync(db, settlements, now, cancellationToken);
        var claimed = await TakeAsync(db, claim, now, cancellationToken);
        var next = claimed.Count == 0 ? await NextAsync(db, claim, now, cancellationToken) : null;
        await write.CommitAsync(cancellationToken);
        return new OutboxTurn([.. claimed.OrderBy(m => m.Id)], lost, next);
    }

    /// <summary>Decides what happens to a tenant's messages whose lease is over, by their <see cref="OnUnknown"/>, and lets go what was held long enough; returns how many that were.</summary>
    public static Task<int> RecoverAsync(
        JourneyDb db,
        string tenantId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        RecoverAsync(
            db,
            tenantId,
            OutboxRecovery.Statements(now, tenantId, isNew: false),
            cancellationToken
        );

    /// <summary>The same for all that is claimed, whatever its lease: for a new sender, before it claims anything.</summary>
    public static Task<int> RecoverAllAsync(
        JourneyDb db,
        string tenantId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        RecoverAsync(
            db,
            tenantId,
            OutboxRecovery.Statements(now, tenantId, isNew: true),
            cancellationToken
        );

    private static async Task<int> RecoverAsync(
        JourneyDb db,
        string tenantId,
        IEnumerable<RawSql> statements,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var moved = 0;
        foreach (var statement in statements)
        {
            moved += await statement.ExecuteAsync(db, cancellationToken);
        }

        if (moved > 0)
        {
            write.Says(tenantId, wakes: true);
        }

        await write.CommitAsync(cancellationToken);
        return moved;
    }

    /// <summary>Sends what still waits in a conversation, or is kept of it, to where Teams is reached by now.</summary>
    public static async Task RedirectAsync(
        JourneyDb db,
        string conversationKey,
        string serviceUrl,
        CancellationToken cancellationToken
    )
    {
        // Each by its index, past what was sent; what is let go between the two is found by the second.
        foreach (
            var which in (string[])
                ["state IN ('Held', 'Dead')", "state = 'Pending' AND conversation_key > ''"]
        )
        {
            await new RawSql(
                $"UPDATE outbox SET service_url = @serviceUrl WHERE conversation_key = @key AND {which}"
            )
                .With("@serviceUrl", serviceUrl)
                .With("@key", conversationKey)
                .ExecuteAsync(db, cancellationToken);
        }
    }

    /// <summary>Removes the changes of the message's card that wait behind it.</summary>
    public static Task<int> DropChangesAsync(
        JourneyDb db,
        OutboxMessage message,
        CancellationToken cancellationToken
    ) =>
        // All that is said about a card is said in one conversation; what is always true names its index.
        new RawSql(
            """
            DELETE FROM outbox WHERE conversation_key = @key AND conversation_key > '' AND state = 'Pending'
                AND card_id = @card AND action = 'Update'
            """
        )
            .With("@key", message.ConversationKey)
            .WithId<CardId>("@card", message.CardId)
            .ExecuteAsync(db, cancellationToken);

    /// <summary>The tenants that have anything to send, now or later.</summary>
    public static Task<List<string>> TenantsAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    ) => OutboxLook.Tenants().QueryAsync(db, row => row.GetString(0), cancellationToken);

    /// <summary>Those of these errors that something waits with, to be tried again.</summary>
    public static Task<List<string>> WaitingWithAsync(
        JourneyDb db,
        IReadOnlyList<string> errors,
        CancellationToken cancellationToken
    ) => OutboxLook.Waiting(errors).QueryAsync(db, row => row.GetString(0), cancellationToken);

    /// <summary>How full the outbox is.</summary>
    public static async Task<OutboxCounts> CountAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        var found = await OutboxLook
            .Counts()
            .QueryAsync(
                db,
                row => (State: row.Name<OutboxState>(0), Count: (int)row.GetInt64(1)),
                cancellationToken
            );
        var counts = found.ToDictionary(f => f.State, f => f.Count);
        var oldest = await OutboxLook
            .Oldest()
            .QueryAsync(
                db,
                row => (At: (DateTimeOffset?)row.Instant(0), Error: row.Text(1)),
                cancellationToken
            );
        var (at, error) = oldest.FirstOrDefault();
        return new OutboxCounts(
            counts.GetValueOrDefault(OutboxState.Pending),
            counts.GetValueOrDefault(OutboxState.Claimed),
            counts.GetValueOrDefault(OutboxState.Held),
            counts.GetValueOrDefault(OutboxState.Dead),
            at,
            error
        );
    }

    private static async Task<List<OutboxMessage>> TakeAsync(
        JourneyDb db,
        OutboxClaim claim,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (claim.Max == 0)
        {
            return [];
        }

        var claimed = await OutboxRows
            .Claim(claim, now, db.Store.LocksRows)
            .QueryAsync(db, OutboxRows.Read, cancellationToken);
        foreach (var message in claimed.Where(m => m.CardId is not null))
        {
            // An update is sent to the message its card has by now, which may have been posted only just before.
            var posted = await OutboxRows
                .CardOf(message)
                .QueryAsync(db, row => row.Text(0), cancellationToken);
            message.CardActivityId = posted.FirstOrDefault();
        }

        return claimed;
    }

    private static async Task<DateTimeOffset?> NextAsync(
        JourneyDb db,
        OutboxClaim claim,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var next = await OutboxRows
            .Next(claim.TenantId, now)
            .QueryAsync(db, row => row.InstantOrNull(0), cancellationToken);
        return next[0];
    }
}
