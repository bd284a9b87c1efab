using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Digests;

/// <summary>Who was heard from, what was confirmed, and whom to thank.</summary>
internal static class DigestLives
{
    public static DigestLife Of(DigestView view)
    {
        var asked = Asked(view).ToList();
        var people = asked.Select(a => a.PersonId).Distinct().ToList();
        var silent = people
            .Where(p => !asked.Exists(a => a.PersonId == p && WasHeard(view, a)))
            .ToList();
        return new DigestLife(
            people.Count - silent.Count,
            people.Count,
            [
                .. silent
                    .Where(p => !asked.Exists(a => a.PersonId == p && IsAway(a)))
                    .Select(p => view.Map.FindPerson(p))
                    .OfType<Person>()
                    .Select(p => new DigestPerson(p.Key, p.Name)),
            ],
            view.Map.Touchpoints.Count(t => view.IsNew(t.LastConfirmed)),
            view.Map.Touchpoints.Count(),
            [.. Thanks(view)]
        );
    }

    // Without a check-in in these days, every champion counts as asked.
    private static IEnumerable<Response> Asked(DigestView view) =>
        CheckIn(view)?.Responses
        ?? view.Map.Stages.SelectMany(s =>
            s.ChampionIds.Select(c => new Response(c, s.Id, ResponseResult.NoAnswer, null, null, 0))
        );

    private static CheckIn? CheckIn(DigestView view) =>
        view.Map.CheckIn is { } checkIn
        && view.IsNew(checkIn.OpensOn)
        && checkIn.OpensOn <= view.On
        && checkIn.Responses.Count > 0
            ? checkIn
            : null;

    // Somebody who answered by updating the map later is heard, whatever the check-in noted.
    private static bool WasHeard(DigestView view, Response response) =>
        response.IsConfirmation
        || response.Result is ResponseResult.NotMine
        || (
            view.Map.FindStage(response.StageId) is { } stage
            && stage.Touchpoints.Exists(t =>
                view.IsNew(t.LastConfirmed) && IsTheirWord(response, t.LastConfirmed!.ById)
            )
        );

    // A colleague who happens to confirm the stage says nothing for its champion; a cover does.
    private static bool IsTheirWord(Response response, PersonId by) =>
        by == response.PersonId || by == response.CoverId;

    private static bool IsAway(Response response) => response.Result is ResponseResult.Away;

    private static IEnumerable<string> Thanks(DigestView view)
    {
        var people = (CheckIn(view)?.Responses ?? [])
            .Where(r => r.IsConfirmation)
            .Select(r => r.CoverId ?? r.PersonId)
            .Concat(
                view.Map.Touchpoints.Where(t => view.IsNew(t.LastConfirmed))
                    .Select(t => t.LastConfirmed!.ById)
            )
            .Distinct()
            .Select(id => view.Map.FindPerson(id))
            .OfType<Person>()
            .ToList();
        return people.Select(p =>
            people.Exists(o =>
                o.Id != p.Id && string.Equals(o.FirstName, p.FirstName, StringComparison.Ordinal)
            )
                ? p.Name
                : p.FirstName
        );
    }
}
