using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.CustomerAsset;

/// <summary>Why customers stay, grow, depart or diminish, in their own words: named as the reason, never "the cause".</summary>
public sealed class Reason
{
    public required ReasonId Id { get; init; }

    public required MapId MapId { get; init; }

    public required string Key { get; init; }

    public required int Order { get; init; }

    public required string Text { get; init; }

    public required Behaviour Behaviour { get; init; }

    /// <summary>Where it was named; null for a reason that belongs to no stage.</summary>
    public StageId? StageId { get; init; }

    public required bool WithinOurControl { get; init; }
}

/// <summary>What a customer did for that reason.</summary>
public enum Behaviour
{
    Stay,
    Grow,
    Depart,
    Diminish,
}
