using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Decisions;

/// <summary>The decision a project waits for, until its champion takes up what was decided.</summary>
public static class AwaitedDecision
{
    /// <summary>The open one; null where none is, or the project does not wait.</summary>
    public static Decision? Open(JourneyMap map, Project project) =>
        Of(map, project).Find(d => d.Status is DecisionStatus.Open);

    /// <summary>The newest one that was taken; null while one is open, where none was taken, or the project does not wait.</summary>
    public static Decision? Taken(JourneyMap map, Project project) =>
        Open(map, project) is null
            ? Of(map, project)
                .Where(d => d.Status is DecisionStatus.Decided)
                .MaxBy(d => d.DecidedOn ?? DateOnly.MinValue)
            : null;

    private static List<Decision> Of(JourneyMap map, Project project) =>
        project.State is ProjectState.AwaitingDecision
            ? map.Decisions.FindAll(d => d.ProjectId == project.Id)
            : [];
}
