namespace JourneyBot.Journeys.Maps;

/// <summary>A score from 1 to 10 given to a touchpoint on a day. Never changed, never removed.</summary>
public sealed class ScoreReading
{
    public required TouchpointId TouchpointId { get; init; }

    /// <summary>From 1, in the order they were given.</summary>
    public required int Number { get; init; }

    public required DateOnly On { get; init; }

    public required int Score { get; init; }

    public PersonId? ById { get; init; }

    public string? Why { get; init; }

    public string? Evidence { get; init; }
}
