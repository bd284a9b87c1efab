namespace JourneyBot.Journeys.Maps;

/// <summary>Time zones by their IANA names, as this machine knows them.</summary>
public static class Zones
{
    /// <summary>The first of these that this machine knows; UTC where it knows none, so that an old map outlives a zone.</summary>
    public static TimeZoneInfo Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            {
                return zone;
            }
        }

        return TimeZoneInfo.Utc;
    }

    /// <summary>The moment of a local time; in a gap of the clock the moment it ends, in an overlap the first: once a day, whatever summer time does.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The newest moment of a daily local time that is not after <paramref name="now"/>.</summary>
    public static DateTimeOffset Newest(TimeOnly time, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var moment = At(today, time, zone);
        return moment <= now ? moment : At(today.AddDays(-1), time, zone);
    }

    /// <summary>Windows names are understood by the runtime too, but not by the other programs that read a map file.</summary>
    public static bool IsKnown(string name) =>
        !TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out _)
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    /// <summary>The IANA name of what a client calls its zone, which may be the Windows name; null for what is no zone.</summary>
    public static string? NameOf(string? told)
    {
        if (told is null)
        {
            return null;
        }

        var name = TimeZoneInfo.TryConvertWindowsIdToIanaId(told, out var iana) ? iana : told;
        return IsKnown(name) ? name : null;
    }
}
