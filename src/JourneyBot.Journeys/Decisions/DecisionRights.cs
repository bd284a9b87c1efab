using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Wording;

namespace JourneyBot.Journeys.Decisions;

/// <summary>Who may decide: the one who is asked, else the leader of the decision's stage and the map's sponsor; and the map's owner in their place.</summary>
public static class DecisionRights
{
    /// <summary>Why this person may not decide; null if they may.</summary>
    public static Refusal? Objection(JourneyMap map, Decision decision, PersonId? person)
    {
        var asked = map.FindPerson(decision.AskedOfId);
        var may = Deciders(map, decision, asked);
        return may.Exists(p => p.Id == person)
            ? null
            : Refusal.NotAllowed(Why(decision, asked, may));
    }

    private static List<Person> Deciders(JourneyMap map, Decision decision, Person? asked)
    {
        IEnumerable<Person?> first = asked is not null
            ? [asked]
            :
            [
                map.FindPerson(map.StageOf(decision)?.AccountableLeaderId),
                map.FindPerson(map.SponsorId),
            ];
        return [.. first.Append(map.FindPerson(map.OwnerId)).OfType<Person>().Distinct()];
    }

    private static string Why(Decision decision, Person? asked, List<Person> may) =>
        (asked, may.Count) switch
        {
            (null, 0) =>
                $"Nobody is asked to decide “{decision.Title}” yet, and the map names nobody who could.",
            (null, _) =>
                $"Nobody is asked to decide “{decision.Title}” yet, so only {Words.List([.. may.Select(p => p.Name)])} can.",
            (_, 1) => $"“{decision.Title}” is asked of {asked.Name}; nobody else can decide it.",
            _ =>
                $"“{decision.Title}” is asked of {asked.Name}; besides them only {may[^1].Name}, who owns the map, can decide it.",
        };
}
