using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.CustomerAsset;

/// <summary>The growth or loss of the customer asset in one month, quarter or year.</summary>
public sealed class CustomerMathPeriod
{
    public required PeriodId Id { get; init; }

    public required MapId MapId { get; init; }

    /// <summary>The period it counts.</summary>
    public required Period Period { get; init; }

    public required DateOnly CountedOn { get; init; }

    /// <summary>False while the period is still running; it says so wherever it shows.</summary>
    public required bool Final { get; init; }

    public required Counted Opening { get; init; }

    public required Counted Incoming { get; init; }

    public required Counted Lost { get; init; }

    /// <summary>Customers who stayed and took more.</summary>
    public required Counted Grew { get; init; }

    /// <summary>Customers who stayed and took less.</summary>
    public required Counted Diminished { get; init; }

    public required Counted Closing { get; init; }

    public int? RenewalsDue { get; init; }

    public int? Renewed { get; init; }

    public int? CustomersWhoRecommendedUs { get; init; }

    public int? IncomingByRecommendation { get; init; }

    public int? LostCustomersWeSpokeWith { get; init; }

    /// <summary>Why customers left, stayed, grew or diminished, as far as they told us.</summary>
    public List<ReasonCount> ReasonCounts { get; init; } = [];

    public List<SegmentCount> BySegment { get; init; } = [];

    /// <summary>Incoming less lost; what customers who stayed added or took away is not in it.</summary>
    public Counted Net => Incoming - Lost;
}

/// <summary>How many named a reason in a period, and what they were worth.</summary>
public sealed record ReasonCount(ReasonId ReasonId, long Volume, long Value)
{
    public Counted Counted => new(Volume, Value);
}

/// <summary>One segment's share of a period.</summary>
public sealed record SegmentCount(
    SegmentId SegmentId,
    Counted Incoming,
    Counted Lost,
    Counted Grew,
    Counted Diminished
);
