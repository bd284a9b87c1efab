namespace JourneyBot.Journeys.Maps;

/// <summary>One moment where the customer meets the company, with what it is like now and how sure we are.</summary>
public sealed class Touchpoint
{
    public required TouchpointId Id { get; init; }

    public required StageId StageId { get; init; }

    /// <summary>The touchpoint's name in files, cards and links; unique within the map.</summary>
    public required string Key { get; init; }

    /// <summary>From 1, in journey order within its stage.</summary>
    public required int Order { get; init; }

    public required string Name { get; init; }

    public string? Channel { get; init; }

    /// <summary>1 to 5; the weight of its score in the stage's.</summary>
    public required int Importance { get; init; }

    public required bool IsMomentOfTruth { get; init; }

    public TouchpointCategory? Category { get; init; }

    /// <summary>What a person decided to do about it; null leaves it to the score.</summary>
    public Intent? ChosenIntent { get; init; }

    public string? ResponsibleTeam { get; init; }

    public string? Doing { get; init; }

    public string? Feeling { get; init; }

    public Evidence Evidence { get; init; } = Evidence.None;

    public Reliability Reliability { get; internal set; }

    /// <summary>The latest score, 1 to 10; null while it was never scored.</summary>
    public int? Score { get; internal set; }

    public DateOnly? ScoredOn { get; internal set; }

    /// <summary>The score at the map's baseline; null where the touchpoint is younger.</summary>
    public int? BaselineScore { get; init; }

    /// <summary>Who last said that this is how it is, and when.</summary>
    public Confirmation? LastConfirmed { get; internal set; }

    public List<Quote> Quotes { get; private set; } = [];

    /// <summary>Every score ever given, oldest first. Loaded only for an export or a history.</summary>
    public List<ScoreReading> Readings { get; init; } = [];

    /// <summary>What to do about it: as chosen, else by score (1-6 fix, 7-9 amplify, 10 keep) and research while evidence is only assumed.</summary>
    public Intent Intent =>
        ChosenIntent
        ?? (Evidence.Level, Score) switch
        {
            (EvidenceLevel.Assumed, _) or (_, null) => Intent.Research,
            (_, >= 10) => Intent.Keep,
            (_, >= 7) => Intent.Amplify,
            _ => Intent.Fix,
        };

    internal Touchpoint Copy()
    {
        var copy = (Touchpoint)MemberwiseClone();
        copy.Quotes = Quotes.GetRange(0, Quotes.Count);
        return copy;
    }
}

/// <summary>What we mean to do about a touchpoint.</summary>
public enum Intent
{
    Fix,
    Amplify,
    Research,
    Keep,
    Eliminate,
}

/// <summary>Whether the customer can count on it.</summary>
public enum Reliability
{
    Unknown,
    Reliable,
    ItDepends,
    Unreliable,
}

/// <summary>What a touchpoint is for.</summary>
public enum TouchpointCategory
{
    ManagingCustomersAtRisk,
    RespondingToCustomerNeeds,
    IncreasingBondWithValueAdd,
    EarningTheRightToGrowth,
}
