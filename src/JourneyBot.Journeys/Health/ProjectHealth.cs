using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Health;

/// <summary>How a project is doing, derived from its due date, its blocker, its champion's word and how fresh its stage is.</summary>
public static class ProjectHealth
{
    private const int DecisionIsUrgent = 7;

    /// <summary>Red: overdue, or blocked while a decision it waits for is due within seven days; amber: blocked, at risk, or at a stage whose last confirmation has faded; else green.</summary>
    public static Rag Of(JourneyMap map, Project project, DateOnly today)
    {
        if (!project.IsActive)
        {
            return Rag.Green;
        }

        if (
            IsOverdue(project, today)
            || (project.Blocker is not null && WaitsUrgently(map, project, today))
        )
        {
            return Rag.Red;
        }

        return
            project.Blocker is not null
            || project.AtRiskBecause is not null
            || HasFaded(map, project, today)
            ? Rag.Amber
            : Rag.Green;
    }

    /// <summary>Past its day, and neither delivered nor being measured.</summary>
    public static bool IsOverdue(Project project, DateOnly today) =>
        project is { IsActive: true, DeliveredOn: null }
        && project.State is not ProjectState.Measuring
        && project.DueOn < today;

    private static bool WaitsUrgently(JourneyMap map, Project project, DateOnly today) =>
        map.Decisions.Exists(d =>
            d.ProjectId == project.Id
            && d.Status is DecisionStatus.Open
            && d.NeededBy <= today.AddDays(DecisionIsUrgent)
        );

    // A stage that nobody ever confirmed says nothing about its projects.
    private static bool HasFaded(JourneyMap map, Project project, DateOnly today) =>
        map.FindStage(project.StageId) is { } stage
        && Freshness.LastConfirmed(stage) is { } confirmed
        && Freshness.IsStale(confirmed, today, map.StaleAfterDays);
}
