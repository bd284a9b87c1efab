using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Updates;

/// <summary>"No change" to what a champion was asked: the touchpoints asked about are confirmed, and nothing else.</summary>
public static class PromptConfirmation
{
    /// <summary>One update a stage that was asked about, sharing one batch.</summary>
    public static IReadOnlyList<Update> Decide(
        JourneyMap map,
        IReadOnlyList<PromptItem> items,
        Author author,
        DateTimeOffset now
    )
    {
        var batch = new UpdateBatch(map, author, now);
        foreach (var stage in items.GroupBy(i => i.StageId))
        {
            batch.Add(
                new UpdateDraft(UpdateKind.NoChange)
                {
                    StageId = stage.Key,
                    Confirms =
                    [
                        .. stage
                            .Where(i => i.Kind is PromptItemKind.LongestUnconfirmed)
                            .Select(i => map.FindTouchpoint(i.TouchpointId))
                            .OfType<Touchpoint>(),
                    ],
                }
            );
        }

        return batch.Updates;
    }
}
