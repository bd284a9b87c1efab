namespace JourneyBot.Store.Sending;

/// <summary>Writes what became of claimed messages.</summary>
internal static class OutboxSettling
{
    /// <summary>Part of the caller's transaction; returns those that were no longer their sender's.</summary>
    public static async Task<IReadOnlyList<Settlement>> WriteAsync(
        JourneyDb db,
        IReadOnlyCollection<Settlement> settlements,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var lost = new List<Settlement>();
        foreach (var settlement in settlements)
        {
            if (!await WriteAsync(db, settlement, now, cancellationToken))
            {
                lost.Add(settlement);
            }
        }

        return lost;
    }

    private static async Task<bool> WriteAsync(
        JourneyDb db,
        Settlement settlement,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await OutboxRows.Settle(settlement, now).ExecuteAsync(db, cancellationToken) == 0)
        {
            return false;
        }

        if (
            settlement is
            { State: OutboxState.Sent, ActivityId: not null, Message.CardId: not null }
        )
        {
            await OutboxRows.KeepCard(settlement).ExecuteAsync(db, cancellationToken);
        }

        if (settlement.NextNotBefore is { } next)
        {
            await OutboxRows.Pace(settlement.Message, next).ExecuteAsync(db, cancellationToken);
        }

        return true;
    }
}
