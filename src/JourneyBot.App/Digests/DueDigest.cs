using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Digests;

namespace JourneyBot.App.Digests;

/// <summary>A leader's digest that is due and has not come.</summary>
internal sealed record DueDigest(MapId MapId, PersonId Leader, DigestWeek Week)
{
    /// <summary>Its Monday morning.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The schedule that an operator wants run now; null where its time has come by itself.</summary>
    public string? AskedFor { get; init; }

    /// <summary>False where there is no way to the leader.</summary>
    public bool MayBeReached { get; init; } = true;

    /// <summary>The message that found no app to arrive at; null where nothing was queued yet.</summary>
    public DeadDigest? Dead { get; init; }
}
