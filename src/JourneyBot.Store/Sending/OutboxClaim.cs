namespace JourneyBot.Store.Sending;

/// <summary>Who claims messages of which tenant, by which clock, for how long, and how many at most.</summary>
public sealed record OutboxClaim(
    string TenantId,
    string By,
    TimeProvider Clock,
    TimeSpan Lease,
    int Max
);
