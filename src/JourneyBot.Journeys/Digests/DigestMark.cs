using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Digests;

/// <summary>How a map stood when a digest was written, so that the next one can say what changed since.</summary>
/// <param name="On">The day the digest spoke for.</param>
/// <param name="Scores">The score of each touchpoint that had one.</param>
/// <param name="DueDates">The due date of each project that had one.</param>
/// <param name="States">The state of each project.</param>
public sealed record DigestMark(
    DateOnly On,
    IReadOnlyDictionary<TouchpointId, int> Scores,
    IReadOnlyDictionary<ProjectId, DateOnly> DueDates,
    IReadOnlyDictionary<ProjectId, ProjectState> States
)
{
    public static DigestMark Of(JourneyMap map, DateOnly on) =>
        new(
            on,
            map.Touchpoints.Where(t => t.Score is not null)
                .ToDictionary(t => t.Id, t => t.Score!.Value),
            map.Projects.Where(p => p.DueOn is not null)
                .ToDictionary(p => p.Id, p => p.DueOn!.Value),
            map.Projects.ToDictionary(p => p.Id, p => p.State)
        );
}
