using JourneyBot.Journeys;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Digests;

/// <summary>Tells what became of each digest, from what is stored: the leaders, their deliveries, and the messages of the outbox.</summary>
internal sealed class ReportDeliveries(
    JourneyDb db,
    LeaderReach reach,
    IOptions<DigestOptions> options,
    TimeProvider clock
)
{
    private const string Nobody = "somebody no longer on the map";

    /// <summary>The newest weeks of a map that have a digest, newest first.</summary>
    public async Task<IReadOnlyList<DigestWeek>> WeeksAsync(
        JourneyMap map,
        int max,
        CancellationToken cancellationToken
    )
    {
        var queued = await db
            .DigestDeliveries.Where(d => d.MapId == map.Id)
            .Select(d => d.Week)
            .Distinct()
            .OrderByDescending(w => w)
            .Take(max)
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = DigestLeaders
            .Of(map)
            .Select(l => DueWeek(map, l, now))
            .OfType<DigestWeek>()
            .Select(w => w.ToString());
        return
        [
            .. queued
                .Union(due, StringComparer.Ordinal)
                .OrderDescending(StringComparer.Ordinal)
                .Take(max)
                .Select(w => DigestWeek.TryParse(w, out var week) ? week : default),
        ];
    }

    /// <summary>Null where there is no such map.</summary>
    public async Task<JourneyMap?> MapAsync(MapId map, CancellationToken cancellationToken) =>
        await MapReader.LoadAsync(db, map, cancellationToken);

    public async Task<DeliveryReport> RunAsync(
        JourneyMap map,
        DigestWeek week,
        CancellationToken cancellationToken
    )
    {
        var name = week.ToString();
        var deliveries = await db
            .DigestDeliveries.AsNoTracking()
            .Where(d => d.MapId == map.Id && d.Week == name)
            .ToDictionaryAsync(d => d.PersonId, cancellationToken);
        var messages = await MessagesAsync(map, name, deliveries.Keys, cancellationToken);
        List<LeaderDelivery> lines = [];
        foreach (var leader in Leaders(map, week, deliveries))
        {
            var delivery = deliveries.GetValueOrDefault(leader);
            var person = map.FindPerson(leader);
            var facts = new DeliveryFacts(
                delivery,
                messages.GetValueOrDefault(DigestDelivery.KeyOf(map.Id, leader, name)),
                delivery is null && person is not null
                    ? await reach.ExplainAsync(map, person, cancellationToken)
                    : null,
                DueAt(map, person, week),
                IsNewest(map, person, week)
            )
            {
                Weekly = options.Value.Weekly,
            };
            lines.Add(Line(leader, person, facts));
        }

        return new DeliveryReport(
            map.Id,
            map.Name,
            week,
            [.. lines.OrderBy(l => l.State).ThenBy(l => l.Name, StringComparer.CurrentCulture)]
        );
    }

    private async Task<Dictionary<string, OutboxMessage>> MessagesAsync(
        JourneyMap map,
        string week,
        IEnumerable<PersonId> leaders,
        CancellationToken cancellationToken
    )
    {
        var keys = leaders.Select(l => DigestDelivery.KeyOf(map.Id, l, week)).ToList();
        return await db
            .OutboxMessages.AsNoTracking()
            .Where(m => keys.Contains(m.IdempotencyKey!))
            .ToDictionaryAsync(m => m.IdempotencyKey!, StringComparer.Ordinal, cancellationToken);
    }

    // Whoever has been a leader since before it was due, and whoever got it then, leader or not by now.
    private IEnumerable<PersonId> Leaders(
        JourneyMap map,
        DigestWeek week,
        Dictionary<PersonId, DigestDelivery> deliveries
    ) =>
        DigestLeaders
            .Of(map)
            .Where(l =>
                DueAt(map, l, week) is var due
                && due >= DigestLeaders.MadeAt(map.Id)
                && due >= IdMoment.Of(l.Id.Value)
            )
            .Select(l => l.Id)
            .Union(deliveries.Keys);

    private LeaderDelivery Line(PersonId leader, Person? person, DeliveryFacts facts)
    {
        var (state, at, why) = facts.Read(clock.GetUtcNow());
        return new LeaderDelivery(leader, person?.Name ?? Nobody, state)
        {
            At = at,
            Why = why,
            Message = facts.Message?.Id,
        };
    }

    private DateTimeOffset DueAt(JourneyMap map, Person? leader, DigestWeek week) =>
        week.DueAt(leader is null ? TimeZoneInfo.Utc : map.ZoneOf(leader), options.Value.Hour);

    private bool IsNewest(JourneyMap map, Person? leader, DigestWeek week) =>
        leader is not null
        && DigestWeek.LastCompleted(clock.GetUtcNow(), map.ZoneOf(leader)) == week;

    private DigestWeek? DueWeek(JourneyMap map, Person leader, DateTimeOffset now)
    {
        var week = DigestWeek.LastCompleted(now, map.ZoneOf(leader));
        var due = DueAt(map, leader, week);
        return due <= now && due >= DigestLeaders.MadeAt(map.Id) ? week : null;
    }
}
