using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Updates;

/// <summary>What was said since a person looked at the map.</summary>
internal static class SeenUpdates
{
    /// <summary>No further back than this: a client can claim to have seen the very first map.</summary>
    public const int Most = 500;

    public static Task<List<Update>> SinceAsync(
        Chat chat,
        JourneyMap map,
        int revision,
        CancellationToken cancellationToken
    ) =>
        UpdateReader.AfterAsync(
            chat.Db,
            map.Id,
            Math.Max(revision, map.Revision - Most),
            cancellationToken
        );
}
