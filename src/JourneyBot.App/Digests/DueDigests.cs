using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Schedules;
using JourneyBot.Teams.Connector;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Digests;

/// <summary>Finds whose digest is due and has not come: a question a time zone, whatever the number of maps.</summary>
internal sealed class DueDigests(JourneyDb db, IOptions<DigestOptions> options)
{
    // The message cannot arrive before the person does something about it.
    private static readonly string[] Unreached =
    [
        nameof(RefusalKind.NotInstalled),
        nameof(RefusalKind.NotInConversation),
        nameof(RefusalKind.Blocked),
        nameof(RefusalKind.ConversationGone),
    ];

    public async Task<List<DueDigest>> FindAsync(
        IReadOnlyCollection<string> zones,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        List<DueDigest> found = [];
        foreach (var zone in zones)
        {
            var week = DigestWeek.LastCompleted(now, ZoneOf(zone));
            var due = week.DueAt(ZoneOf(zone), options.Value.Hour);
            // One after the other: of ten thousand leaders on a Monday no more is held than what is to be done.
            var missing = MissingDigests.FindAsync(db, zone, week.ToString(), due <= now);
            await foreach (
                var (schedule, mayBeReached) in missing.WithCancellation(cancellationToken)
            )
            {
                if (IsToGo(schedule, due, now))
                {
                    found.Add(Digest(schedule, week, due, mayBeReached));
                }
            }
        }

        found.AddRange(await DeadAsync(zones, now, cancellationToken));
        return found;
    }

    // What found no app to arrive at; once the leader is heard again it goes to them.
    private async Task<List<DueDigest>> DeadAsync(
        IEnumerable<string> zones,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        List<DueDigest> found = [];
        foreach (var week in zones.Select(z => DigestWeek.LastCompleted(now, ZoneOf(z))).Distinct())
        {
            var dead = await MissingDigests.DeadAsync(
                db,
                week.ToString(),
                Unreached,
                cancellationToken
            );
            var heard = await MissingDigests.HeardSinceAsync(db, dead, cancellationToken);
            foreach (var ofMap in heard.GroupBy(d => d.MapId))
            {
                var schedules = await ScheduleRows.OfMapAsync(db, ofMap.Key, cancellationToken);
                found.AddRange(ofMap.Select(d => Again(d, schedules)).OfType<DueDigest>());
            }

            DueDigest? Again(DeadDigest message, List<Schedule> schedules)
            {
                var schedule = schedules.Find(s => s.PersonId == message.PersonId);
                return
                    schedule is not null
                    && ZoneOf(schedule.TimeZone) is var zone
                    && DigestWeek.LastCompleted(now, zone) == week
                    && week.DueAt(zone, options.Value.Hour) is var due
                    && IsToGo(schedule, due, now)
                    ? Digest(schedule, week, due, mayBeReached: true) with
                    {
                        Dead = message,
                    }
                    : null;
            }
        }

        return found;
    }

    /// <summary>A map that came after that Monday has no week to tell of yet. An operator who asks gets it before its time too.</summary>
    public static bool IsToGo(Schedule schedule, DateTimeOffset due, DateTimeOffset now) =>
        schedule.AskedAt is not null
        || (
            schedule.Allows(due, now)
            && due <= now
            && due >= DigestLeaders.MadeAt(schedule.MapId!.Value)
        );

    private static DueDigest Digest(
        Schedule schedule,
        DigestWeek week,
        DateTimeOffset due,
        bool mayBeReached
    ) =>
        new(schedule.MapId!.Value, schedule.PersonId!.Value, week)
        {
            DueAt = due,
            AskedFor = schedule.AskedAt is null ? null : schedule.Name,
            MayBeReached = mayBeReached,
        };

    private static TimeZoneInfo ZoneOf(string zone) => Zones.Find(zone);
}
