using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.CheckIns;

/// <summary>Knows who is asked about a map, and in whose place while somebody is away.</summary>
internal sealed class Champions(JourneyDb db, IOptions<CheckInOptions> options)
{
    public async Task<List<Champion>> OfAsync(JourneyMap map, CancellationToken cancellationToken)
    {
        var people = PromptItems.Champions(map).ToList();
        var ids = people.Select(p => p.Id).ToList();
        var rhythms = await db
            .Rhythms.AsNoTracking()
            .Where(r => ids.Contains(r.PersonId))
            .ToDictionaryAsync(r => r.PersonId, cancellationToken);
        return
        [
            .. people.Select(p =>
                Champion.Of(map, p, rhythms.GetValueOrDefault(p.Id), options.Value)
            ),
        ];
    }

    public async Task<Champion> OfAsync(
        JourneyMap map,
        Person person,
        CancellationToken cancellationToken
    ) =>
        Champion.Of(
            map,
            person,
            await db
                .Rhythms.AsNoTracking()
                .FirstOrDefaultAsync(r => r.PersonId == person.Id, cancellationToken),
            options.Value
        );

    /// <summary>The champion, or who covers for them while they are away; null while nobody does.</summary>
    public async Task<Champion?> AskedForAsync(
        JourneyMap map,
        Champion champion,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (champion.AbsenceOn(now) is null)
        {
            return champion;
        }

        if (map.FindPerson(champion.Rhythm!.CoverId) is not { } cover)
        {
            return null;
        }

        // Whoever covers and is away too does not pass it on: chains end nowhere.
        var stand = await OfAsync(map, cover, cancellationToken);
        return stand.AbsenceOn(now) is null ? stand : null;
    }
}
