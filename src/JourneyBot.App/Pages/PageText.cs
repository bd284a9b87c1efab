using System.Globalization;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>How a page says days, ages and numbers: in the workspace's zone and with its separators, in words a person says.</summary>
public sealed class PageText
{
    private readonly CultureInfo _numbers;
    private readonly TimeZoneInfo _zone;
    private readonly string _currency;
    private readonly DateTimeOffset _now;

    private PageText(Workspace workspace, DateTimeOffset now)
    {
        _numbers = CultureOf(workspace.Locale);
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(workspace.TimeZone, out var zone)
            ? zone
            : TimeZoneInfo.Utc;
        _currency = workspace.Currency;
        _now = TimeZoneInfo.ConvertTime(now, _zone);
    }

    /// <summary>The day it is where the workspace is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_now.DateTime);

    /// <summary>This moment, as in "26 June 2026, 16:00".</summary>
    public string Now => _now.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static PageText For(Workspace workspace, DateTimeOffset now) => new(workspace, now);

    public string Number(long number) => number.ToString("N0", _numbers);

    /// <summary>Always with its sign; nothing for no change.</summary>
    public string WithSign(long number) =>
        number switch
        {
            > 0 => "+" + Number(number),
            < 0 => "−" + Number(-number),
            _ => Number(number),
        };

    /// <summary>One decimal.</summary>
    public string Score(decimal score) => score.ToString("0.0", _numbers);

    public string Money(long value) => $"{_currency} {Number(value)}";

    /// <summary>"1 customer", "19 customers".</summary>
    public string Count(long number, string one, string many) =>
        $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>"3 July"; with the year when it is more than nine months away.</summary>
    public string Day(DateOnly day) =>
        day.ToString(
            Math.Abs(day.DayNumber - Today.DayNumber) > 270 ? "d MMMM yyyy" : "d MMMM",
            CultureInfo.InvariantCulture
        );

    public DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);

    /// <summary>"today", "2 days ago", "3 weeks ago", "5 months ago"; a day to come counts as today.</summary>
    public string Ago(DateTimeOffset at) => Ago(Today.DayNumber - DayOf(at).DayNumber);

    /// <summary>"by 3 July", or "was due 3 July" once the day is over.</summary>
    public string Due(DateOnly day) => day < Today ? $"was due {Day(day)}" : $"by {Day(day)}";

    private string Ago(int days) =>
        days switch
        {
            <= 0 => "today",
            1 => "yesterday",
            < 14 => $"{Number(days)} days ago",
            < 60 => $"{Number(days / 7)} weeks ago",
            < 730 => $"{Number(days / 30)} months ago",
            _ => $"{Number(days / 365)} years ago",
        };

    private static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
