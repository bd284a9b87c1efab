using System.Text.Json;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads how the map stood at its last digest, or takes it from the scores and updates of the file.</summary>
internal static class DigestMarkReader
{
    public static DigestMark? Read(Node root, FileIndex index)
    {
        if (root.Object("lastDigest") is not { } node)
        {
            return null;
        }

        var mark = new DigestMark(
            node.Day("on", required: true) ?? default,
            Entries(node, "scores", index.Touchpoints, ReadScore, "a whole number from 1 to 10"),
            Entries(node, "dueDates", index.Projects, ReadDay, "a day as 2026-06-26"),
            Entries(
                node,
                "states",
                index.Projects,
                ReadState,
                $"one of: {UpdateText.Words<ProjectState>()}"
            )
        )
        {
            At = node.Instant("at"),
            Facts = node.Line("facts"),
        };
        node.Close();
        return mark;
    }

    /// <summary>The map as it was on the second newest day of scores, with later changes of projects taken back.</summary>
    public static DigestMark? Derive(JourneyMap map, IReadOnlyList<Update> updates)
    {
        var days = map
            .Touchpoints.SelectMany(t => t.Readings)
            .Select(r => r.On)
            .Distinct()
            .OrderDescending()
            .ToList();
        if (days.Count < 2)
        {
            return null;
        }

        var on = days[1];
        var dueDates = map.Projects.ToDictionary(p => p.Id, p => p.DueOn);
        var states = map.Projects.ToDictionary(p => p.Id, p => p.State);
        foreach (
            var update in updates
                .Where(u => DateOnly.FromDateTime(u.At.UtcDateTime) > on && u.ProjectId is not null)
                .Reverse()
        )
        {
            switch (update.Kind)
            {
                case UpdateKind.ProjectDue:
                    dueDates[update.ProjectId!.Value] = UpdateText.ReadDay(update.From);
                    break;
                case UpdateKind.ProjectState:
                    states[update.ProjectId!.Value] = UpdateText.ReadState(update.From);
                    break;
                default:
                    break;
            }
        }

        return new DigestMark(
            on,
            map.Touchpoints.Select(t => (t.Id, Reading: t.Readings.LastOrDefault(r => r.On <= on)))
                .Where(t => t.Reading is not null)
                .ToDictionary(t => t.Id, t => t.Reading!.Score),
            dueDates.Where(d => d.Value is not null).ToDictionary(d => d.Key, d => d.Value!.Value),
            states
        );
    }

    private static Dictionary<TId, TValue> Entries<TId, TValue>(
        Node node,
        string property,
        Keys<TId> keys,
        Func<JsonElement, TValue?> read,
        string allowed
    )
        where TId : struct, IEntityId<TId>
        where TValue : struct
    {
        var entries = new Dictionary<TId, TValue>();
        foreach (var entry in node.Entries(property))
        {
            var place = $"{property}.{Node.Shorten(entry.Name)}";
            var value = read(entry.Value);
            if (value is null)
            {
                node.Wrong(
                    place,
                    $"{Node.Show(entry.Value)} is not allowed here.",
                    $"Write {allowed}."
                );
            }

            if (
                keys.Find(node, place, entry.Name) is { } id
                && value is { } known
                && !entries.TryAdd(id, known)
            )
            {
                node.Wrong(place, "It is written twice.", "Keep one of them.");
            }
        }

        return entries;
    }

    private static int? ReadScore(JsonElement element) =>
        element.ValueKind is JsonValueKind.Number
        && element.TryGetInt32(out var score)
        && score is >= 1 and <= 10
            ? score
            : null;

    private static DateOnly? ReadDay(JsonElement element) =>
        element.ValueKind is JsonValueKind.String ? UpdateText.ReadDay(element.GetString()) : null;

    private static ProjectState? ReadState(JsonElement element) =>
        element.ValueKind is JsonValueKind.String
        && UpdateText.TryRead<ProjectState>(element.GetString()!, out var state)
            ? state
            : null;
}
