namespace JourneyBot.Store.Sending;

/// <summary>What becomes of messages whose sender is gone: nobody knows whether they arrived, and each says itself what then.</summary>
internal static class OutboxRecovery
{
    // Nothing waits longer than Teams may ask for, ten minutes: what does was written while the clock was ahead.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    // The address in an upload is a permission in itself, so it isn't kept once it is of no use.
    private const string Blanked =
        "payload = CASE WHEN action = 'Upload' THEN '{}' ELSE payload END";

    public static readonly TimeSpan HoldTime = TimeSpan.FromHours(1);

    /// <summary>What decides about them, and lets go what was held long enough.</summary>
    /// <param name="now">The time.</param>
    /// <param name="tenantId">Whose messages.</param>
    /// <param name="isNew">Its sender is new: no lease of the one before is waited for.</param>
    public static IEnumerable<RawSql> Statements(DateTimeOffset now, string tenantId, bool isNew)
    {
        var over =
            "WHERE state = 'Claimed' AND tenant_id = @tenant"
            + (isNew ? "" : " AND lease_until < @now AND lease_until > 0");
        const string Free =
            "may_have_arrived = @true, error = 'lease-over', lease_until = NULL, claimed_by = NULL";
        // A turn that somebody was promised gives up by itself, and says so.
        yield return new RawSql(
            $"UPDATE outbox SET state = 'Dead', settled_at = @now, {Blanked}, {Free} {over} AND on_unknown = 'Resend' AND action <> 'Act' AND attempts > {Outbox.MostClaims}"
        )
            .With("@now", now)
            .With("@true", value: true)
            .With("@tenant", tenantId);
        yield return new RawSql(
            $"UPDATE outbox SET state = 'Pending', {Free} {over} AND on_unknown = 'Resend' AND (NOT may_have_arrived OR action IN ('Update', 'Upload', 'Act'))"
        )
            .With("@now", now)
            .With("@true", value: true)
            .With("@tenant", tenantId);
        yield return new RawSql(
            $"UPDATE outbox SET state = 'Held', not_before = @release, settled_at = @now, {Free} {over} AND on_unknown = 'HoldThenResend' AND NOT may_have_arrived"
        )
            .With("@now", now)
            .With("@release", now + HoldTime)
            .With("@true", value: true)
            .With("@tenant", tenantId);
        yield return new RawSql(
            $"UPDATE outbox SET state = 'Held', not_before = @never, settled_at = @now, {Free} {over} AND (on_unknown = 'Hold' OR may_have_arrived)"
        )
            .With("@now", now)
            .With("@never", OutboxRows.Never)
            .With("@true", value: true)
            .With("@tenant", tenantId);
        yield return new RawSql(
            "UPDATE outbox SET state = 'Pending', settled_at = NULL WHERE state IN ('Held', 'Dead') AND state = 'Held' AND not_before <= @now AND tenant_id = @tenant"
        )
            .With("@now", now)
            .With("@tenant", tenantId);
        yield return new RawSql(
            "UPDATE outbox SET not_before = @now WHERE tenant_id = @tenant AND state = 'Pending' AND not_before > @tooLate AND not_before > 0"
        )
            .With("@now", now)
            .With("@tenant", tenantId)
            .With("@tooLate", now + LongestWait);
    }
}
