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
    /// <summary>The moment the digest was written; what came later belongs to the next. Null for an old mark: the end of its day.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The fingerprint of all else a digest tells; null for an old mark, which can't be compared in this.</summary>
    public string? Facts { get; init; }

    /// <summary>The mark of a map as it stands.</summary>
    /// <param name="map">The map.</param>
    /// <param name="on">The day its digest speaks for.</param>
    /// <param name="at">When it is written; null for the end of that day.</param>
    public static DigestMark Of(JourneyMap map, DateOnly on, DateTimeOffset? at = null) =>
        new(
            on,
            map.Touchpoints.Where(t => t.Score is not null)
                .ToDictionary(t => t.Id, t => t.Score!.Value),
            map.Projects.Where(p => p.DueOn is not null)
                .ToDictionary(p => p.Id, p => p.DueOn!.Value),
            map.Projects.ToDictionary(p => p.Id, p => p.State)
        )
        {
            At = at,
            Facts = DigestFacts.Of(map, on),
        };
}
