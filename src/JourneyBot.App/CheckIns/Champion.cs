using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.CheckIns;

/// <summary>Somebody who is asked about a map, with when and where they want that.</summary>
internal sealed record Champion(
    Person Person,
    Rhythm? Rhythm,
    TimeZoneInfo Zone,
    DayOfWeek Day,
    int Hour
)
{
    public static Champion Of(
        JourneyMap map,
        Person person,
        Rhythm? rhythm,
        CheckInOptions options
    ) =>
        new(
            person,
            rhythm ?? Noted(map, person),
            map.ZoneOf(person),
            rhythm?.Day ?? options.Day,
            rhythm?.Hour ?? options.Hour
        );

    // Who never set anything may have been noted as away in a check-in that came with the map's file.
    private static Rhythm? Noted(JourneyMap map, Person person) =>
        map.CheckIn?.Responses.Find(r => r.PersonId == person.Id && r.Absence is not null)
            is { Absence: { } absence } away
            ? new Rhythm
            {
                PersonId = person.Id,
                CoverId = away.CoverId,
                AwayFrom = absence.From,
                AwayTo = absence.To,
            }
            : null;

    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    public DateOnly Today(DateTimeOffset now) => DayOf(Zone, now);

    public DigestWeek Week(DateTimeOffset now) => DigestWeek.Of(Today(now));

    /// <summary>Whether this week's question is due and this is a moment to ask it.</summary>
    public bool IsDue(DateTimeOffset now) => IsDue(Zone, Day, Hour, now);

    /// <summary>The same for whoever lives there and wants to be asked on that day at that hour.</summary>
    public static bool IsDue(TimeZoneInfo zone, DayOfWeek day, int hour, DateTimeOffset now) =>
        Mornings.Of(DigestWeek.Of(DayOf(zone, now)), day, hour, zone) <= now
        && Mornings.IsNow(now, zone, hour);

    public Absence? AbsenceOn(DateTimeOffset now) => Rhythm?.AbsenceOn(Today(now));
}
