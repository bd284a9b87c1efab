using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.Decks;

/// <summary>How a map stood at its baseline, or on an earlier day, as far as a deck compares with it.</summary>
internal static class SinceMarks
{
    public static DigestMark AtBaseline(JourneyMap map, MapVersion baseline) =>
        new(
            baseline.On,
            map.Touchpoints.Where(t => t.BaselineScore is not null)
                .ToDictionary(t => t.Id, t => t.BaselineScore!.Value),
            new Dictionary<ProjectId, DateOnly>(),
            new Dictionary<ProjectId, ProjectState>()
        );

    /// <summary>The map as it stood when a day was over.</summary>
    /// <param name="map">The map as it stands now.</param>
    /// <param name="day">The day whose end is compared with.</param>
    /// <param name="since">Every update after that day, oldest first.</param>
    public static DigestMark AtEndOf(JourneyMap map, DateOnly day, IReadOnlyList<Update> since)
    {
        var now = DigestMark.Of(map, day);
        var scores = now.Scores.ToDictionary();
        var due = now.DueDates.ToDictionary();
        var states = now.States.ToDictionary();
        foreach (var update in since.Reverse())
        {
            switch (update.Kind)
            {
                case UpdateKind.Score when update.TouchpointId is { } touchpoint:
                    Put(scores, touchpoint, UpdateText.ReadNumber(update.From));
                    break;
                case UpdateKind.ProjectDue when update.ProjectId is { } project:
                    Put(due, project, UpdateText.ReadDay(update.From));
                    break;
                case UpdateKind.ProjectState when update.ProjectId is { } project:
                    states[project] = UpdateText.ReadState(update.From);
                    break;
                default:
                    break;
            }
        }

        return new DigestMark(day, scores, due, states);
    }

    private static void Put<TKey, TValue>(Dictionary<TKey, TValue> to, TKey key, TValue? value)
        where TKey : notnull
        where TValue : struct
    {
        if (value is { } known)
        {
            to[key] = known;
        }
        else
        {
            to.Remove(key);
        }
    }
}
