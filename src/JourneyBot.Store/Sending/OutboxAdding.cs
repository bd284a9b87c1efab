namespace JourneyBot.Store.Sending;

/// <summary>Adds one message, and has its sender woken by the commit where it may be due.</summary>
internal static class OutboxAdding
{
    /// <summary>False where its idempotency key was used before.</summary>
    public static async Task<bool> WriteAsync(
        JourneyDb db,
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        // The sender comes by itself to what stands behind another one. With several writers that one may be gone before this is committed.
        var write = db.CurrentWrite!;
        if (db.Store.LocksRows || write.SpeaksIn.Contains(message.ConversationKey))
        {
            var added = await OutboxRows.Insert(message).ExecuteAsync(db, cancellationToken);
            if (added > 0)
            {
                write.Says(message.TenantId, wakes: db.Store.LocksRows);
            }

            return added > 0;
        }

        var behind = await OutboxRows
            .InsertAndLook(message)
            .QueryAsync(db, row => row.GetInt32(0) == 1, cancellationToken);
        if (behind.Count > 0)
        {
            write.SpeaksIn.Add(message.ConversationKey);
            write.Says(message.TenantId, wakes: !behind[0]);
        }

        return behind.Count > 0;
    }
}
