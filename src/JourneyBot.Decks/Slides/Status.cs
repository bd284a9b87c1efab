using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Decks.Slides;

/// <summary>A status as people see it: always a shape, a word and a colour that no theme may change.</summary>
internal sealed record Status(string Shape, string Word, Paint Paint)
{
    private static readonly Paint RedPaint = Paint.Fixed(0xB3261E);
    private static readonly Paint AmberPaint = Paint.Fixed(0x8A5300);
    private static readonly Paint GreenPaint = Paint.Fixed(0x1B6B3A);
    private static readonly Paint GreyPaint = Paint.Quiet;

    public const string MomentOfTruth = "★";

    public string Label => $"{Shape} {Word}";

    public static Status Of(Rag rag) =>
        rag switch
        {
            Rag.Red => new Status("◆", "Red", RedPaint),
            Rag.Amber => new Status("▲", "Amber", AmberPaint),
            Rag.Green => new Status("●", "Green", GreenPaint),
            _ => new Status("○", "Not scored", GreyPaint),
        };

    public static Status Of(StageSignal signal) =>
        signal switch
        {
            StageSignal.Helped => new Status("●", "Helped growth", GreenPaint),
            StageSignal.Hindered => new Status("◆", "Hindered growth", RedPaint),
            StageSignal.Mixed => new Status("◐", "Helped and hindered growth", AmberPaint),
            _ => new Status("○", "No signal", GreyPaint),
        };

    /// <summary>A single score by the thresholds of a stage: below 5 red, below 7 amber.</summary>
    public static Status Of(int? score) =>
        score switch
        {
            null => Of(Rag.Unknown),
            < 5 => Of(Rag.Red),
            < 7 => Of(Rag.Amber),
            _ => Of(Rag.Green),
        };

    /// <summary>The health the domain derives, with the word that says why; what waits for a decision is never better than amber.</summary>
    public static Status Of(JourneyMap map, Project project, DateOnly today) =>
        project.State switch
        {
            ProjectState.Closed => new Status("●", "Closed", GreenPaint),
            ProjectState.Dropped => new Status("○", "Dropped", GreyPaint),
            ProjectState.Idea => new Status("○", "Idea", GreyPaint),
            _ => Running(map, project, today),
        };

    private static Status Running(JourneyMap map, Project project, DateOnly today)
    {
        var rag = ProjectHealth.Of(map, project, today);
        var isDecided = AwaitedDecision.Taken(map, project) is not null;
        if (rag is Rag.Green && project.State is ProjectState.AwaitingDecision && !isDecided)
        {
            rag = Rag.Amber;
        }

        return Of(rag) with
        {
            Word = WordOf(project, isDecided, rag, today),
        };
    }

    private static string WordOf(Project project, bool isDecided, Rag rag, DateOnly today) =>
        project switch
        {
            _ when ProjectHealth.IsOverdue(project, today) => "Overdue",
            { Blocker: not null } => "Blocked",
            _ when isDecided => "Decided",
            { State: ProjectState.AwaitingDecision } => "Awaiting decision",
            { AtRiskBecause: not null } => "At risk",
            _ when rag is Rag.Amber => "Not confirmed",
            { State: ProjectState.Measuring } => "Measuring",
            _ => "In progress",
        };
}
