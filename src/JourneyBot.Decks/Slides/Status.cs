using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Health;
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

    /// <summary>Blocked is red; late, slipped or at risk is amber; the rest is green while it runs.</summary>
    public static Status Of(Project project, DateOnly today)
    {
        var late = project.DueOn < today && project.DeliveredOn is null;
        return project.State switch
        {
            ProjectState.Closed => new Status("●", "Closed", GreenPaint),
            ProjectState.Dropped => new Status("○", "Dropped", GreyPaint),
            ProjectState.Idea => new Status("○", "Idea", GreyPaint),
            _ when !string.IsNullOrWhiteSpace(project.Blocker) => new Status(
                "◆",
                "Blocked",
                RedPaint
            ),
            ProjectState.AwaitingDecision => new Status("▲", "Awaiting decision", AmberPaint),
            _ when late => new Status("▲", "Late", AmberPaint),
            _ when project.AtRiskBecause is not null => new Status("▲", "At risk", AmberPaint),
            ProjectState.Measuring => new Status("●", "Measuring", GreenPaint),
            _ => new Status("●", "In progress", GreenPaint),
        };
    }
}
