using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Projects;

/// <summary>What is being done about touchpoints of a stage: a fix, an amplification, a pilot or research, with a champion.</summary>
public sealed class Project
{
    public required ProjectId Id { get; init; }

    public required MapId MapId { get; init; }

    public required string Key { get; init; }

    public required int Order { get; init; }

    public required string Title { get; init; }

    public required ProjectKind Kind { get; init; }

    public StageId? StageId { get; init; }

    public List<TouchpointId> TouchpointIds { get; init; } = [];

    public PersonId? ChampionId { get; init; }

    public PersonId? SponsorId { get; init; }

    public ProjectState State { get; internal set; }

    /// <summary>0 to 100, where the champion gives it.</summary>
    public int? Progress { get; internal set; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? DueOn { get; internal set; }

    /// <summary>What it was due before it last slipped; null if it never did.</summary>
    public DateOnly? PreviousDueOn { get; internal set; }

    public DateOnly? DeliveredOn { get; internal set; }

    public ProjectScore Score { get; init; } = new(null, null, null);

    public string? NextStep { get; internal set; }

    public string? Blocker { get; internal set; }

    /// <summary>"At risk, because": the champion's own word.</summary>
    public string? AtRiskBecause { get; internal set; }

    public long? Investment { get; init; }

    public string? Link { get; init; }

    internal Project Copy() => (Project)MemberwiseClone();

    public bool IsActive => State is not (ProjectState.Closed or ProjectState.Dropped);
}

/// <summary>The touchpoint's score when the project began, now, and where it is meant to be; 1 to 10 each.</summary>
public sealed record ProjectScore(int? Baseline, int? Now, int? Target);

/// <summary>Fix what is broken, amplify what is good, try something, or find out.</summary>
public enum ProjectKind
{
    Fix,
    Amplify,
    Pilot,
    Research,
}

/// <summary>Delivered is not closed: the touchpoint is measured again first.</summary>
public enum ProjectState
{
    Idea,
    AwaitingDecision,
    InProgress,
    Measuring,
    Closed,
    Dropped,
}
