using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Decisions;

/// <summary>Something a leader is asked to decide: the options, what is recommended and what waiting costs.</summary>
public sealed class Decision
{
    public required DecisionId Id { get; init; }

    public required MapId MapId { get; init; }

    public required string Key { get; init; }

    public required int Order { get; init; }

    public required string Title { get; init; }

    public StageId? StageId { get; init; }

    public ProjectId? ProjectId { get; init; }

    public PersonId? RequestedById { get; init; }

    public PersonId? AskedOfId { get; init; }

    public DateOnly? RaisedOn { get; init; }

    public DateOnly? NeededBy { get; init; }

    public List<string> Options { get; init; } = [];

    /// <summary>Index into <see cref="Options"/>.</summary>
    public int? Recommendation { get; init; }

    public string? CostOfWaiting { get; init; }

    public DecisionStatus Status { get; internal set; }

    public DateOnly? DecidedOn { get; internal set; }

    /// <summary>Index into <see cref="Options"/>.</summary>
    public int? ChosenOption { get; internal set; }

    public string? Rationale { get; internal set; }

    internal Decision Copy() => (Decision)MemberwiseClone();

    public string? RecommendedOption => OptionAt(Recommendation);

    /// <summary>What was decided: the option, or the words where none was chosen; null while it is open.</summary>
    public string? Answer =>
        Status is DecisionStatus.Decided ? OptionAt(ChosenOption) ?? Rationale : null;

    private string? OptionAt(int? place) =>
        place is { } index && index >= 0 && index < Options.Count ? Options[index] : null;
}

/// <summary>Whether an answer is still awaited.</summary>
public enum DecisionStatus
{
    Open,
    Decided,
    Withdrawn,
}
