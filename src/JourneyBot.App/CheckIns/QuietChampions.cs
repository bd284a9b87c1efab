using System.Collections.Concurrent;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.CheckIns;

namespace JourneyBot.App.CheckIns;

/// <summary>Remembers whom a round left alone and why, so that the next one need not read their map again before something changed.</summary>
internal sealed class QuietChampions
{
    private readonly ConcurrentDictionary<(MapId, PersonId), Quiet> _known = new();
    private DateOnly _newest;

    /// <summary>Why the champion was left alone that day, where nothing of the map or of when they want to be asked changed since; null where they were not, or something did.</summary>
    public AskOutcome? Find(UnaskedChampion champion, DateOnly today) =>
        _known.TryGetValue((champion.MapId, champion.PersonId), out var quiet)
        && quiet.Champion == champion
        && quiet.Day == today
            ? quiet.Why
            : null;

    /// <summary>Notes what became of a champion; <paramref name="champion"/> is as it was before the map was read.</summary>
    public void Note(UnaskedChampion champion, DateOnly today, AskOutcome outcome)
    {
        var key = (champion.MapId, champion.PersonId);
        if (outcome.IsLeftAlone)
        {
            _known[key] = new Quiet(champion, today, outcome);
        }
        else
        {
            _known.TryRemove(key, out _);
        }

        if (today > _newest)
        {
            _newest = today;
            ForgetBefore(today.AddDays(-1));
        }
    }

    // What was true of an earlier day is asked no more; where it is still yesterday it is one day less.
    private void ForgetBefore(DateOnly day)
    {
        foreach (var (champion, _) in _known.Where(k => k.Value.Day < day))
        {
            _known.TryRemove(champion, out _);
        }
    }

    private readonly record struct Quiet(UnaskedChampion Champion, DateOnly Day, AskOutcome Why);
}
