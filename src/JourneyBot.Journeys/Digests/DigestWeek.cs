using System.Globalization;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Digests;

/// <summary>The ISO week, Monday to Sunday, that a weekly digest speaks for.</summary>
public readonly record struct DigestWeek
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);
    private readonly int _monday;

    private DigestWeek(DateOnly monday) => _monday = monday.DayNumber;

    public DateOnly Monday => DateOnly.FromDayNumber(_monday);

    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>1 to 53.</summary>
    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The year the week belongs to: the year of its Thursday.</summary>
    public int Year => Monday.AddDays(3).Year;

    public static DigestWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>The newest week that has ended in the leader's zone.</summary>
    public static DigestWeek LastCompleted(DateTimeOffset now, TimeZoneInfo zone) =>
        Of(Local(now, zone).AddDays(-7));

    /// <summary>The first Monday at that local hour strictly after <paramref name="now"/>.</summary>
    public static DateTimeOffset NextMondayMorning(
        DateTimeOffset now,
        TimeZoneInfo zone,
        int hour = 8
    )
    {
        var monday = Of(Local(now, zone)).Monday;
        var thisWeek = At(monday, zone, hour);
        return thisWeek > now ? thisWeek : At(monday.AddDays(7), zone, hour);
    }

    public static bool TryParse(string? text, out DigestWeek week)
    {
        week = default;
        if (
            text is not { Length: 8 }
            || text[4..6] is not "-W"
            || !int.TryParse(
                text[..4],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
            || !int.TryParse(
                text[6..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            || year is < 1 or > 9998
            || number < 1
            || number > ISOWeek.GetWeeksInYear(year)
        )
        {
            return false;
        }

        week = new DigestWeek(
            DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))
        );
        return true;
    }

    /// <summary>When its digest is due: the Monday after, at that local hour; in a gap of the clock the moment it ends, in an overlap the first.</summary>
    public DateTimeOffset DueAt(TimeZoneInfo zone, int hour = 8) =>
        At(Monday.AddDays(7), zone, hour);

    /// <summary>Whether it is more than an hour past its due moment.</summary>
    public bool IsLate(DateTimeOffset now, TimeZoneInfo zone, int hour = 8) =>
        now - DueAt(zone, hour) > Grace;

    /// <summary><c>week 26, 22 to 28 June</c></summary>
    public string Words(DateOnly today) =>
        Monday.Month == Sunday.Month
            ? $"week {Number}, {Monday.Day} to {Wording.Words.Day(Sunday, today)}"
            : $"week {Number}, {Wording.Words.Day(Monday, today)} to {Wording.Words.Day(Sunday, today)}";

    /// <summary><c>This is the digest for week 26, 22 to 28 June; it comes 2 days late.</c> Null when it is in time.</summary>
    public string? LateWords(DateTimeOffset now, TimeZoneInfo zone, int hour = 8)
    {
        if (!IsLate(now, zone, hour))
        {
            return null;
        }

        var late = now - DueAt(zone, hour);
        var (count, unit) =
            late.TotalHours >= 24 ? ((int)late.TotalDays, "day") : ((int)late.TotalHours, "hour");
        return $"This is the digest for {Words(Local(now, zone))}; it comes {count} {unit}{(count == 1 ? "" : "s")} late.";
    }

    /// <summary><c>2026-W26</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private static DateOnly Local(DateTimeOffset now, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>The moment of a local hour; in a gap of the clock the moment it ends, in an overlap the first.</summary>
    internal static DateTimeOffset At(DateOnly day, TimeZoneInfo zone, int hour) =>
        Zones.At(day, new TimeOnly(hour, 0), zone);
}
