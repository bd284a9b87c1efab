using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Sending;

/// <summary>The messages that wait for an operator: those that can't arrive, and those nobody knows about.</summary>
public static class KeptMessages
{
    /// <summary>Dead and held messages, newest first, at most <paramref name="max"/>.</summary>
    public static Task<List<OutboxMessage>> ListAsync(
        JourneyDb db,
        int max,
        CancellationToken cancellationToken
    ) =>
        db
            .OutboxMessages.AsNoTracking()
            .Where(m => m.State == OutboxState.Dead || m.State == OutboxState.Held)
            .OrderByDescending(m => m.Id)
            .Take(max)
            .ToListAsync(cancellationToken);

    /// <summary>One message of the outbox in any state; null where there is none.</summary>
    public static Task<OutboxMessage?> FindAsync(
        JourneyDb db,
        long id,
        CancellationToken cancellationToken
    ) => db.OutboxMessages.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken);

    /// <summary>Puts a dead or held message back in its place in the queue, with all its tries before it; false where it is neither, or an upload or a late turn, which aren't kept.</summary>
    public static async Task<bool> ResendAsync(
        JourneyDb db,
        long id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var moved = await new RawSql(
            """
            UPDATE outbox SET state = 'Pending', not_before = @now, settled_at = NULL, attempts = 0
            WHERE id = @id AND state IN ('Dead', 'Held') AND action NOT IN ('Upload', 'Act')
            """
        ).With("@id", id).With("@now", now).ExecuteAsync(db, cancellationToken);
        if (moved == 1)
        {
            write.Says(tenantId: null, wakes: true);
        }

        await write.CommitAsync(cancellationToken);
        return moved == 1;
    }

    /// <summary>Forgets a dead or held message; false where it is neither.</summary>
    public static async Task<bool> DiscardAsync(
        JourneyDb db,
        long id,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var removed = await new RawSql(
            "DELETE FROM outbox WHERE id = @id AND state IN ('Dead', 'Held')"
        )
            .With("@id", id)
            .ExecuteAsync(db, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return removed == 1;
    }

    /// <summary>A held message turned out to have arrived: it is kept as sent, with its card; false where it was not held.</summary>
    public static async Task<bool> AdoptAsync(
        JourneyDb db,
        OutboxMessage message,
        string activityId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var adopted = await new RawSql(
            "UPDATE outbox SET state = 'Sent', sent_activity_id = @activity, settled_at = @now WHERE id = @id AND state = 'Held'"
        )
            .With("@id", message.Id)
            .With("@activity", activityId)
            .With("@now", now)
            .ExecuteAsync(db, cancellationToken);
        if (adopted == 1 && message.CardId is not null)
        {
            await OutboxRows
                .KeepCard(Settlement.Sent(message, activityId))
                .ExecuteAsync(db, cancellationToken);
        }

        return adopted == 1;
    }
}
