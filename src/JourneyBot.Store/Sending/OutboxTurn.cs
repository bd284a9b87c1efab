namespace JourneyBot.Store.Sending;

/// <summary>Who claims messages of which tenant, by which clock, for how long, and how many at most.</summary>
public sealed record OutboxClaim(
    string TenantId,
    string By,
    TimeProvider Clock,
    TimeSpan Lease,
    int Max
);

/// <summary>What a sender has to send now, what it settled too late, and, where there is nothing to send, when there will be.</summary>
public sealed record OutboxTurn(
    IReadOnlyList<OutboxMessage> Claimed,
    IReadOnlyList<Settlement> Lost,
    DateTimeOffset? NextDue
);
