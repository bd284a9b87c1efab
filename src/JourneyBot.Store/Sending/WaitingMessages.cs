namespace JourneyBot.Store.Sending;

/// <summary>What is in the outbox and nobody has begun to deliver.</summary>
public static class WaitingMessages
{
    /// <summary>Takes the message with this idempotency key back, in the caller's transaction; one that is under way stays.</summary>
    public static Task TakeBackAsync(
        JourneyDb db,
        string idempotencyKey,
        CancellationToken cancellationToken
    ) =>
        new RawSql("DELETE FROM outbox WHERE idempotency_key = @key AND state = 'Pending'")
            .With("@key", idempotencyKey)
            .ExecuteAsync(db, cancellationToken);
}
