using JourneyBot.App.Bot;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.App.Pages;

/// <summary>Where a project stands, in a shape and words.</summary>
internal static class ProjectText
{
    public static Sign Of(Project project, PageText text) =>
        project switch
        {
            { State: ProjectState.AwaitingDecision } => new Sign(
                "wait",
                CardWords.Word(project.State)
            ),
            { Blocker: not null } => new Sign("wait", "blocked"),
            { AtRiskBecause: not null } => new Sign("wait", "at risk"),
            { DeliveredOn: { } day } => new Sign(
                "good",
                $"delivered {text.Day(day)}, {CardWords.Word(project.State)}"
            ),
            _ when ProjectHealth.IsOverdue(project, text.Today) => new Sign("bad", "overdue"),
            { State: ProjectState.Idea or ProjectState.Dropped } => new Sign(
                "none",
                CardWords.Word(project.State)
            ),
            _ => new Sign("good", CardWords.Word(project.State)),
        };

    /// <summary>What keeps it, in the champion's words.</summary>
    public static string? Trouble(Project project) => project.Blocker ?? project.AtRiskBecause;
}
