using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Schedules;

namespace JourneyBot.App.Schedules;

/// <summary>What is done once a night, in the zone of its schedule: that of a machine would be another one on the next replica.</summary>
internal static class Nights
{
    /// <summary>The time of night; null for what is not done by night.</summary>
    public static TimeOnly? TimeOf(ScheduleKind kind) =>
        kind switch
        {
            ScheduleKind.CleanUp => new TimeOnly(3, 17),
            ScheduleKind.CheckPlaces => new TimeOnly(3, 43),
            _ => null,
        };

    /// <summary>The night that is due and not done; else the next one.</summary>
    public static DateTimeOffset DueAt(this Schedule schedule, TimeOnly time, TimeProvider clock)
    {
        var (now, zone) = (clock.GetUtcNow(), Zones.Find(schedule.TimeZone));
        var newest = Zones.Newest(time, zone, now);
        // A run that lies ahead is of a clock that was set back since: it is none of tonight's.
        var isDone = schedule.RanAt >= newest && schedule.RanAt <= now;
        if (!isDone && !(schedule.SkipUntil >= newest))
        {
            return newest;
        }

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(newest, zone).DateTime);
        return Zones.At(day.AddDays(1), time, zone);
    }
}
