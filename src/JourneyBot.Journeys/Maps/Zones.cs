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
