using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Decisions;

/// <summary>Whether the one who speaks may take a decision, and what waits for them.</summary>
internal static class Deciders
{
    /// <summary>Why they may not; null if they may.</summary>
    public static Refusal? MayDecide(this Chat chat, JourneyMap map, Decision decision)
    {
        var person = chat.Known(map);
        return chat.IsAnybody(person) ? null : DecisionRights.Objection(map, decision, person?.Id);
    }

    /// <summary>Whose decisions are "yours" on a card they get: in a channel nobody's.</summary>
    public static PersonId? Reader(this Chat chat, JourneyMap map) =>
        chat.Known(map) is { } person && chat.IsPersonal && !chat.IsAnybody(person)
            ? person.Id
            : null;

    /// <summary>What waits for a decision on the map, the speaker's own first.</summary>
    public static IReadOnlyList<Decision> Waiting(this Chat chat, JourneyMap map)
    {
        var speaker = chat.Known(map)?.Id;
        return
        [
            .. map
                .Decisions.Where(d => d.Status is DecisionStatus.Open)
                .OrderByDescending(d => speaker is not null && d.AskedOfId == speaker)
                .ThenBy(d => d.Order),
        ];
    }

    // The emulator, in Development, has people that no map names.
    private static bool IsAnybody(this Chat chat, Person? person) =>
        !chat.IsAuthenticated
        && person?.Key.StartsWith(MapRights.NewcomerPrefix, StringComparison.Ordinal) is not false;
}
