namespace JourneyBot.Journeys.Maps;

/// <summary>How sure we are of what the map says at a touchpoint, and from what.</summary>
public sealed record Evidence(
    EvidenceLevel Level,
    string? Source,
    int? SampleSize,
    DateOnly? AsOf,
    string? Link
)
{
    public static Evidence None { get; } = new(EvidenceLevel.Assumed, null, null, null, null);
}

/// <summary>From a guess in a workshop to something customers showed us.</summary>
public enum EvidenceLevel
{
    Assumed,
    Partly,
    Evidenced,
}
