using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Updates;

/// <summary>One change to a map: who said what, when, and why. Never changed, never removed; an undo is an update too.</summary>
public sealed class Update
{
    public required UpdateId Id { get; init; }

    public required MapId MapId { get; init; }

    /// <summary>From 1, without gaps, in the order the map took them.</summary>
    public required int Number { get; init; }

    /// <summary>The update's name in files; unique within the map.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId ById { get; init; }

    /// <summary>The champion a cover spoke for.</summary>
    public PersonId? OnBehalfOfId { get; init; }

    public required Via Via { get; init; }

    public required UpdateKind Kind { get; init; }

    public StageId? StageId { get; init; }

    public TouchpointId? TouchpointId { get; init; }

    public ProjectId? ProjectId { get; init; }

    public ReasonId? ReasonId { get; init; }

    public DecisionId? DecisionId { get; init; }

    /// <summary>The value before, as the file format writes it; null where there was none.</summary>
    public string? From { get; init; }

    /// <summary>The value after, as the file format writes it; null where there is none.</summary>
    public string? To { get; init; }

    public string? Why { get; init; }

    public string? Evidence { get; init; }

    /// <summary>The words of a quote, a barrier or a conversation; of a decision that is taken back, why it had been taken.</summary>
    public string? Text { get; init; }

    /// <summary>Whose words a quote is: a role, never a private person.</summary>
    public string? SaidBy { get; init; }

    /// <summary>The update this one takes back; null for a change of its own.</summary>
    public UpdateId? UndoesId { get; init; }

    /// <summary>The first update of the same message, form or click: they are undone together.</summary>
    public required UpdateId BatchId { get; init; }

    /// <summary>What was confirmed by whom before this update, so that an undo can put it back.</summary>
    public List<TouchpointConfirmation> Confirmations { get; init; } = [];
}

/// <summary>The last confirmation of a touchpoint at some moment; null where nobody ever confirmed it.</summary>
public sealed record TouchpointConfirmation(TouchpointId TouchpointId, Confirmation? Confirmation);

/// <summary>The door an update came through.</summary>
public enum Via
{
    Card,
    Dialog,
    Message,
    Extension,
    Tab,
    Import,
    AddIn,
}

/// <summary>What an update changes.</summary>
public enum UpdateKind
{
    Score,
    Reliability,
    NoChange,
    Quote,
    EmployeeBarrier,
    ProjectState,
    ProjectDue,
    ProjectNextStep,
    ProjectBlocker,
    ProjectAtRisk,
    LostCustomerConversation,
    Decision,
}
