namespace JourneyBot.Store.Sending;

/// <summary>What a sender has to send now, what it settled too late, and, where there is nothing to send, when there will be.</summary>
public sealed record OutboxTurn(
    IReadOnlyList<OutboxMessage> Claimed,
    IReadOnlyList<Settlement> Lost,
    DateTimeOffset? NextDue
);
