using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Digests;

/// <summary>One leader's digest of one week was put into the outbox; whatever fires twice writes this once.</summary>
public sealed class DigestDelivery
{
    public required MapId MapId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>ISO week in the leader's zone.</summary>
    public required string Week { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }
}
