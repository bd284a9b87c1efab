namespace JourneyBot.Journeys.Maps;

/// <summary>An operational number of a stage; counts, not rates.</summary>
public sealed class Metric
{
    public required MetricId Id { get; init; }

    public required StageId StageId { get; init; }

    public required string Key { get; init; }

    public required int Order { get; init; }

    public required string Name { get; init; }

    public string? Unit { get; init; }

    public required BetterWhen BetterWhen { get; init; }

    public decimal? Target { get; init; }

    /// <summary>Oldest first.</summary>
    public List<MetricReading> Readings { get; init; } = [];
}

/// <summary>What a metric read on a day.</summary>
public sealed record MetricReading(DateOnly On, decimal Value);

/// <summary>Which way a metric has to move to be good news.</summary>
public enum BetterWhen
{
    Higher,
    Lower,
}
