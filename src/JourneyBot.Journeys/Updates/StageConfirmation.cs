using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Journeys.Updates;

/// <summary>Decides on "no change": one click that confirms every touchpoint of a stage.</summary>
public static class StageConfirmation
{
    /// <summary>The update to apply; refused when the card showed something else than the map says now.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="stage">The stage whose card was clicked.</param>
    /// <param name="seenRevision">The stage's revision on that card.</param>
    /// <param name="author">Who clicked.</param>
    /// <param name="now">When.</param>
    /// <param name="later">The updates since that revision, where known: they tell who changed something, and whether anything changed at all.</param>
    public static Result<IReadOnlyList<Update>> Decide(
        JourneyMap map,
        Stage stage,
        int seenRevision,
        Author author,
        DateTimeOffset now,
        IReadOnlyList<Update>? later = null
    )
    {
        if (stage.Revision > seenRevision && !OnlyConfirmed(map, stage, later))
        {
            var last = later?.LastOrDefault(u => Changed(map, stage, u));
            var who = map.FindPerson(last?.ById)?.Name ?? "Somebody";
            return Refusal.Stale(
                $"{who} changed “{stage.Name}” after this card was shown. Look at the new card, then confirm."
            );
        }

        var batch = new UpdateBatch(map, author, now);
        batch.Add(
            new UpdateDraft(UpdateKind.NoChange)
            {
                StageId = stage.Id,
                Confirms = stage.Touchpoints,
            }
        );
        return Result.Of(batch.Updates);
    }

    private static bool OnlyConfirmed(JourneyMap map, Stage stage, IReadOnlyList<Update>? later) =>
        later is { Count: > 0 } && !later.Any(u => Changed(map, stage, u));

    private static bool Changed(JourneyMap map, Stage stage, Update update) =>
        update.Kind is not UpdateKind.NoChange && MapChange.StageOf(map, update) == stage;
}
