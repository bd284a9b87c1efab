namespace JourneyBot.Store.Sending;

/// <summary>What is asked of the whole outbox, by the indexes of what is not sent: what was sent is kept for days, and is most of it.</summary>
internal static class OutboxLook
{
    public static RawSql Tenants() =>
        new(
            """
            SELECT tenant_id FROM outbox WHERE state = 'Pending' AND not_before > 0
            UNION SELECT tenant_id FROM outbox WHERE state = 'Claimed'
            UNION SELECT tenant_id FROM outbox WHERE state IN ('Held', 'Dead') AND state = 'Held'
            """
        );

    /// <summary>A row for each state that isn't done and has any.</summary>
    public static RawSql Counts() =>
        new(
            """
            SELECT state, COUNT(*) FROM outbox WHERE state = 'Pending' AND not_before > 0 GROUP BY state
            UNION ALL SELECT state, COUNT(*) FROM outbox WHERE state = 'Claimed' GROUP BY state
            UNION ALL SELECT state, COUNT(*) FROM outbox WHERE state IN ('Held', 'Dead') GROUP BY state
            """
        );

    /// <summary>One row, or none where nothing waits.</summary>
    public static RawSql Oldest() =>
        new(
            """
            SELECT created_at, error FROM outbox WHERE state = 'Pending' AND not_before > 0
            ORDER BY created_at, id LIMIT 1
            """
        );

    /// <summary>A row for each of these reasons that something waits for.</summary>
    public static RawSql Waiting(IReadOnlyList<string> reasons) =>
        new RawSql(
            """
            SELECT DISTINCT error FROM outbox WHERE state = 'Pending' AND not_before > 0
                AND error IN (@reason) ORDER BY error
            """
        ).WithEach("@reason", reasons);
}
