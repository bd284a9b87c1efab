namespace JourneyBot.Store.Sending;

/// <summary>How many messages are in each state that isn't done, since when the oldest waits, and what its last try ended with.</summary>
public sealed record OutboxCounts(
    int Pending,
    int Claimed,
    int Held,
    int Dead,
    DateTimeOffset? OldestPending,
    string? OldestError
);
