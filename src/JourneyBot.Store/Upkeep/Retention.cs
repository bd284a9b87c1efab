using JourneyBot.Store.Digests;

namespace JourneyBot.Store.Upkeep;

/// <summary>Removes what is of no use any more; updates, digests and decisions are kept for good.</summary>
public static class Retention
{
    /// <summary>How many rows one transaction removes at most, so that nobody waits for a clean-up.</summary>
    public const int Batch = 500;

    /// <summary>Removes what is older than its limit, batch by batch; returns how many rows that were.</summary>
    public static async Task<int> CleanAsync(
        JourneyDb db,
        RetentionLimits limits,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var removed = await RemoveAsync(
            db,
            """
            DELETE FROM seen_activities WHERE (tenant_id, conversation_id, activity_id) IN (
                SELECT tenant_id, conversation_id, activity_id FROM seen_activities WHERE at < @limit ORDER BY at LIMIT @batch)
            """,
            now - limits.SeenActivities,
            cancellationToken
        );
        removed += await RemoveAsync(
            db,
            $"""
            DELETE FROM outbox WHERE id IN (
                SELECT id FROM outbox WHERE state = 'Sent' AND kind <> '{DigestDelivery.MessageKind}' AND settled_at < @limit
                ORDER BY settled_at LIMIT @batch)
            """,
            now - limits.SentMessages,
            cancellationToken
        );
        removed += await RemoveAsync(
            db,
            """
            DELETE FROM prompts WHERE id IN (
                SELECT id FROM prompts WHERE asked_at < @limit ORDER BY asked_at LIMIT @batch)
            """,
            now - limits.Prompts,
            cancellationToken
        );
        removed += await CleanDigestsAsync(db, limits, now, cancellationToken);
        return removed
            + await RemoveAsync(
                db,
                """
                DELETE FROM deck_files WHERE id IN (
                    SELECT id FROM deck_files WHERE expires_at < @limit ORDER BY expires_at LIMIT @batch)
                """,
                now,
                cancellationToken
            );
    }

    // The report of deliveries needs to know what became of a digest, and not what stood in it.
    private static async Task<int> CleanDigestsAsync(
        JourneyDb db,
        RetentionLimits limits,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await RemoveAsync(
            db,
            $$"""
            UPDATE outbox SET payload = '{}' WHERE id IN (
                SELECT id FROM outbox WHERE state = 'Sent' AND kind = '{{DigestDelivery.MessageKind}}' AND payload <> '{}' AND settled_at < @limit
                ORDER BY settled_at LIMIT @batch)
            """,
            now - limits.SentMessages,
            cancellationToken
        )
        + await RemoveAsync(
            db,
            $"""
            DELETE FROM outbox WHERE id IN (
                SELECT id FROM outbox WHERE state = 'Sent' AND kind = '{DigestDelivery.MessageKind}' AND settled_at < @limit
                ORDER BY settled_at LIMIT @batch)
            """,
            now - limits.SentDigests,
            cancellationToken
        );

    private static async Task<int> RemoveAsync(
        JourneyDb db,
        string sql,
        DateTimeOffset limit,
        CancellationToken cancellationToken
    )
    {
        var removed = 0;
        int last;
        do
        {
            await using var write = await db.BeginWriteAsync(cancellationToken);
            last = await new RawSql(sql)
                .With("@limit", limit)
                .With("@batch", Batch)
                .ExecuteAsync(db, cancellationToken);
            await write.CommitAsync(cancellationToken);
            removed += last;
        } while (last == Batch);

        return removed;
    }
}

/// <summary>How long an activity is recognised as a repeat, and a message that was sent can be looked up; of a digest only that it was sent; and what champions were asked.</summary>
public sealed record RetentionLimits(
    TimeSpan SeenActivities,
    TimeSpan SentMessages,
    TimeSpan SentDigests,
    TimeSpan Prompts
)
{
    public static RetentionLimits Default { get; } =
        new(
            TimeSpan.FromDays(7),
            TimeSpan.FromDays(14),
            TimeSpan.FromDays(400),
            TimeSpan.FromDays(400)
        );
}
