using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Schedules;

/// <summary>Something that happens by itself, and what an operator said about it.</summary>
public sealed class Schedule
{
    /// <summary>What operators call it, such as <c>clean-up</c> or <c>digest/brackenfold/onboarding/p-rosa</c>.</summary>
    public required string Name { get; init; }

    public required ScheduleKind Kind { get; init; }

    /// <summary>For a digest, its map.</summary>
    public MapId? MapId { get; init; }

    /// <summary>For a digest, its leader.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The zone its hour is in, as it was when the map was last looked at.</summary>
    public required string TimeZone { get; set; }

    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>When a pause ends by itself; null for one that does not.</summary>
    public DateTimeOffset? PausedUntil { get; set; }

    /// <summary>A run that is due by then is left out.</summary>
    public DateTimeOffset? SkipUntil { get; set; }

    /// <summary>An operator wants it now.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    public DateTimeOffset? RanAt { get; set; }

    public bool IsPaused(DateTimeOffset now) =>
        PausedAt is not null && (PausedUntil is null || PausedUntil > now);

    /// <summary>Whether the run that is due at that moment is to be made now.</summary>
    public bool Allows(DateTimeOffset due, DateTimeOffset now) =>
        AskedAt is not null || (!IsPaused(now) && !(due <= SkipUntil));
}

/// <summary>What a schedule does.</summary>
public enum ScheduleKind
{
    /// <summary>One leader's weekly digest of a map.</summary>
    Digest,

    /// <summary>Champions are asked, and reminded.</summary>
    CheckIns,

    /// <summary>What is of no use any more is removed every night.</summary>
    CleanUp,

    /// <summary>Teams is asked every night where the bot is installed.</summary>
    CheckPlaces,
}
