using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.CheckIns;
using JourneyBot.Store.Conversations;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.CheckIns;

/// <summary>Finds who may have to be asked now: two questions, whatever the number of maps, and no map is read for it.</summary>
internal sealed class DueChampions(
    JourneyDb db,
    QuietChampions quiet,
    IOptions<CheckInOptions> options
)
{
    // The day begins nowhere earlier. Where it is a working day now, it is one of the week that has begun there: between the last Friday of
    // the one and the first Monday of the other is a weekend that is longer than the world is wide.
    private static readonly TimeSpan Earliest = TimeSpan.FromHours(14);

    public async Task<List<UnaskedChampion>> FindAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var week = DigestWeek.Of(DateOnly.FromDateTime((now + Earliest).UtcDateTime));
        var unasked = await UnaskedChampions.FindAsync(db, week.ToString(), cancellationToken);
        var due = unasked
            .Where(c => IsDue(c, now))
            .Select(c => (Champion: c, Left: quiet.Find(c, Champion.DayOf(ZoneOf(c), now))))
            .ToList();
        var unreached = due.Select(d => d.Left?.NotReached).OfType<PersonId>().Distinct();
        var reached = await WaysToPeople.FindAsync(db, [.. unreached], cancellationToken);
        return
        [
            .. due.Where(d =>
                    d.Left is null || (d.Left.NotReached is { } person && reached.Contains(person))
                )
                .Select(d => d.Champion),
        ];
    }

    private bool IsDue(UnaskedChampion champion, DateTimeOffset now) =>
        Champion.IsDue(
            ZoneOf(champion),
            champion.Day ?? options.Value.Day,
            champion.Hour ?? options.Value.Hour,
            now
        );

    private static TimeZoneInfo ZoneOf(UnaskedChampion champion) =>
        Zones.Find(champion.OwnZone, champion.CompanyZone);
}
