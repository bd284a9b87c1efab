using JourneyBot.App.Bot;
using JourneyBot.App.Maps;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Updates;

/// <summary>Makes what the domain decided true: the map changes, the updates are kept, and every card that shows it is made right, in one transaction.</summary>
internal sealed partial class RecordUpdates(
    JourneyDb db,
    PostedCards cards,
    ILogger<RecordUpdates> logger
)
{
    public async Task RunAsync(
        Chat chat,
        JourneyMap map,
        IReadOnlyList<Update> updates,
        CancellationToken cancellationToken
    )
    {
        await chat.KeepNewcomerAsync(cancellationToken);
        foreach (var update in updates)
        {
            map.Apply(update);
        }

        await MapWriter.SaveAsync(db, map, updates, cancellationToken);
        await cards.RefreshAsync(map, StagesOf(map, updates), cancellationToken);
        LogRecorded(updates.Count, map.Id, map.Revision);
    }

    /// <summary>Says what was recorded in the thread of each stage it is about.</summary>
    /// <param name="map">The map it is about.</param>
    /// <param name="updates">What was recorded.</param>
    /// <param name="card">What is said.</param>
    /// <param name="said">The conversation where it was said already, if it was.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RemarkAsync(
        JourneyMap map,
        IReadOnlyList<Update> updates,
        Card card,
        TeamsConversation? said,
        CancellationToken cancellationToken
    )
    {
        var remark = OutgoingMessage.OfCard(card, card.FallbackText!);
        foreach (var stage in StagesOf(map, updates))
        {
            await cards.RemarkAsync(map, stage, remark, said, cancellationToken);
        }
    }

    private static List<StageId> StagesOf(JourneyMap map, IReadOnlyList<Update> updates) =>
        [.. updates.SelectMany(u => StagesOf(map, u)).Distinct()];

    /// <summary>The stage an update is about; for a decision also that of the project which waits for it.</summary>
    private static IEnumerable<StageId> StagesOf(JourneyMap map, Update update)
    {
        if (
            map.FindProject(map.FindDecision(update.DecisionId)?.ProjectId)?.StageId is { } waiting
            && waiting != update.StageId
        )
        {
            yield return waiting;
        }

        if (update.StageId is { } stageId)
        {
            yield return stageId;
        }
        else if (map.FindTouchpoint(update.TouchpointId) is { } touchpoint)
        {
            yield return touchpoint.StageId;
        }
        else if (map.FindProject(update.ProjectId)?.StageId is { } projectStage)
        {
            yield return projectStage;
        }
    }

    // Not more than a detail: the history says it all, and a line on the console costs as much as a few statements.
    [LoggerMessage(LogLevel.Debug, "Recorded {Count} updates on map {MapId}, now at {Revision}.")]
    private partial void LogRecorded(int count, MapId mapId, int revision);
}
