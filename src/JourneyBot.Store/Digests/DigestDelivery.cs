using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Digests;

/// <summary>One leader's digest of one week was put into the outbox; whatever fires twice writes this once.</summary>
public sealed class DigestDelivery
{
    /// <summary>What the outbox calls the message of a delivery.</summary>
    public const string MessageKind = "digest";

    public required MapId MapId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>ISO week in the leader's zone.</summary>
    public required string Week { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>The idempotency key of a leader's message of a week: what was delivered is found by it.</summary>
    public static string KeyOf(MapId map, PersonId leader, string week) =>
        $"digest:{map.Value:N}:{leader.Value:N}:{week}";

    /// <summary>Whose digest of which map a key is of; false for a key of something else.</summary>
    public static bool TryReadKey(string key, out MapId map, out PersonId leader)
    {
        (map, leader) = (default, default);
        if (
            key.Split(':') is not [MessageKind, var mapPart, var leaderPart, _]
            || !Guid.TryParseExact(mapPart, "N", out var mapId)
            || !Guid.TryParseExact(leaderPart, "N", out var leaderId)
        )
        {
            return false;
        }

        (map, leader) = (new MapId(mapId), new PersonId(leaderId));
        return true;
    }
}
