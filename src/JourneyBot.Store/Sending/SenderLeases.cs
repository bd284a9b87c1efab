namespace JourneyBot.Store.Sending;

/// <summary>
/// Who sends for a tenant. The job that sends is run by one replica at a time; this row holds even when a replica that was taken for dead
/// wakes up again: whoever does not renew it in time has to stop.
/// </summary>
public static class SenderLeases
{
    /// <summary>Becomes the sender where there is none, where its lease is over, or where it was this replica before it was started again.</summary>
    public static Task<bool> TakeAsync(
        JourneyDb db,
        string tenantId,
        ReplicaName me,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => WriteAsync(db, new RawSql(
                """
                INSERT INTO outbox_senders (tenant_id, replica, lease_until) VALUES (@tenant, @me, @until)
                ON CONFLICT (tenant_id) DO UPDATE SET replica = @me, lease_until = @until
                WHERE outbox_senders.lease_until < @now OR substr(outbox_senders.replica, 1, CAST(@length AS integer)) = @place
                """
            ).With("@tenant", tenantId).With("@me", me.Full).With("@until", until).With("@now", now).With("@length", me.Prefix.Length).With("@place", me.Prefix), cancellationToken);

    /// <summary>Stays the sender; false where another one is by now.</summary>
    public static Task<bool> RenewAsync(
        JourneyDb db,
        string tenantId,
        ReplicaName me,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            db,
            new RawSql(
                "UPDATE outbox_senders SET lease_until = @until WHERE tenant_id = @tenant AND replica = @me"
            )
                .With("@tenant", tenantId)
                .With("@me", me.Full)
                .With("@until", until),
            cancellationToken
        );

    /// <summary>Lets another replica send at once.</summary>
    public static Task<bool> ReleaseAsync(
        JourneyDb db,
        string tenantId,
        ReplicaName me,
        CancellationToken cancellationToken
    ) => RenewAsync(db, tenantId, me, DateTimeOffset.MinValue, cancellationToken);

    private static async Task<bool> WriteAsync(
        JourneyDb db,
        RawSql statement,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var changed = await statement.ExecuteAsync(db, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return changed == 1;
    }
}
