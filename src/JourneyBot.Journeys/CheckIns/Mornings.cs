using JourneyBot.Journeys.Digests;

namespace JourneyBot.Journeys.CheckIns;

/// <summary>People are asked in the morning of a working day, in their own zone.</summary>
public static class Mornings
{
    // Later than this it is no longer a morning's question; it waits for the next one.
    private const int LastHour = 17;

    /// <summary>When the check-in of a week opens for somebody: that day at that local hour.</summary>
    public static DateTimeOffset Of(DigestWeek week, DayOfWeek day, int hour, TimeZoneInfo zone) =>
        DigestWeek.At(week.Monday.AddDays(((int)day + 6) % 7), zone, hour);

    /// <summary>The morning so many working days after <paramref name="now"/>; weekends do not count.</summary>
    public static DateTimeOffset After(
        DateTimeOffset now,
        TimeZoneInfo zone,
        int hour,
        int workingDays
    )
    {
        var day = Local(now, zone).Day;
        for (var left = workingDays; left > 0; )
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return DigestWeek.At(day, zone, hour);
    }

    /// <summary>Whether somebody there can be asked now: not at night and not at the weekend.</summary>
    public static bool IsNow(DateTimeOffset now, TimeZoneInfo zone, int hour)
    {
        var (day, time) = Local(now, zone);
        return IsWorkingDay(day) && time.Hour >= hour && time.Hour < Math.Max(LastHour, hour + 1);
    }

    private static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static (DateOnly Day, TimeOnly Time) Local(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
