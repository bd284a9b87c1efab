using System.Collections.Concurrent;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.CheckIns;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.CheckIns;

/// <summary>Remembers whom a round left alone and why, so that the next one need not read their map again before something changed.</summary>
internal sealed class QuietChampions
{
    private readonly ConcurrentDictionary<(MapId, PersonId), Quiet> _known = new();

    /// <summary>Why the champion was left alone that day, where nothing of the map changed since; null where they were not, or something did.</summary>
    public AskOutcome? Find(UnaskedChampion champion, DateOnly today) =>
        _known.TryGetValue((champion.MapId, champion.PersonId), out var quiet)
        && quiet.AsOf == champion.AsOf
        && quiet.Day == today
            ? quiet.Why
            : null;

    /// <summary>Notes what became of a champion; <paramref name="champion"/> is as it was before the map was read.</summary>
    public void Note(UnaskedChampion champion, DateOnly today, AskOutcome outcome)
    {
        var key = (champion.MapId, champion.PersonId);
        if (outcome.IsLeftAlone)
        {
            _known[key] = new Quiet(champion.AsOf, today, outcome);
        }
        else
        {
            _known.TryRemove(key, out _);
        }
    }

    private readonly record struct Quiet(MapStamp AsOf, DateOnly Day, AskOutcome Why);
}
