using System.Globalization;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Wording;

/// <summary>Numbers, money, days and changes in plain English; the workspace's locale decides how digits are grouped and decimals marked.</summary>
public sealed class Words
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private readonly CultureInfo _numbers;
    private readonly string _currency;

    public Words(Workspace workspace)
    {
        _currency = workspace.Currency;
        _numbers = Culture(workspace.Locale);
        Zone = workspace.Zone;
    }

    /// <summary>The workspace's zone; UTC where this machine doesn't know it.</summary>
    internal TimeZoneInfo Zone { get; }

    /// <summary><c>191,200</c></summary>
    public string Number(long number) => number.ToString("#,0", _numbers);

    /// <summary><c>1 customer</c>, <c>19 customers</c></summary>
    public string Count(long number, string one, string? many = null) =>
        $"{Number(number)} {(number is 1 or -1 ? one : many ?? one + "s")}";

    public string Customers(long number) => Count(number, "customer");

    /// <summary><c>EUR 191,200</c></summary>
    public string Money(long value) => $"{_currency} {Number(value)}";

    /// <summary><c>EUR 191,200 a year</c></summary>
    public string MoneyAYear(long value) => $"{Money(value)} a year";

    /// <summary><c>3 customers, EUR 51,000 a year</c></summary>
    public string Counted(Counted counted) =>
        $"{Customers(counted.Volume)}, {MoneyAYear(counted.Value)}";

    /// <summary><c>6.9</c>, or a dash while nothing is scored.</summary>
    public string Score(decimal? score) => score?.ToString("0.0", _numbers) ?? "–";

    /// <summary><c>up 0.5</c>, <c>down 0.3</c>, <c>unchanged</c>; empty where there is nothing to compare with.</summary>
    public string Change(decimal? change) =>
        change switch
        {
            null => "",
            > 0 => $"up {Score(change)}",
            < 0 => $"down {Score(-change)}",
            _ => "unchanged",
        };

    /// <summary>The day in the workspace's zone.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary><c>3 July</c>, with the year when it is not the year of <paramref name="today"/>.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", English);

    /// <summary><c>by 3 July</c></summary>
    public static string By(DateOnly day, DateOnly today) => $"by {Day(day, today)}";

    /// <summary><c>by 3 July</c>; <c>was due 3 July</c> once the day is over.</summary>
    public static string Due(DateOnly day, DateOnly today) =>
        day < today ? $"was due {Day(day, today)}" : By(day, today);

    /// <summary><c>today</c>, <c>yesterday</c>, <c>2 days ago</c>, <c>tomorrow</c>, <c>in 3 days</c></summary>
    public string Ago(DateOnly day, DateOnly today) =>
        (today.DayNumber - day.DayNumber) switch
        {
            0 => "today",
            1 => "yesterday",
            -1 => "tomorrow",
            > 0 and var days => $"{Count(days, "day")} ago",
            var days => $"in {Count(-days, "day")}",
        };

    /// <summary><c>June</c>, <c>December 2025</c>, <c>the second quarter of 2026</c>, <c>2026</c>; a running period ends in <c>so far</c>.</summary>
    public static string PeriodName(CustomerMathPeriod period, DateOnly today)
    {
        var name = Name(period.Period, today);
        return period.Final ? name : $"{name} so far";
    }

    /// <summary><c>Jonas, Priya and Claire</c></summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        };

    private static string Name(Period period, DateOnly today) =>
        period.Months switch
        {
            12 => period.ToString(),
            3 => $"the {Ordinal((period.Month + 2) / 3)} quarter of {period.Year}",
            _ => period.FirstDay.ToString(
                period.Year == today.Year ? "MMMM" : "MMMM yyyy",
                English
            ),
        };

    private static string Ordinal(int quarter) =>
        quarter switch
        {
            1 => "first",
            2 => "second",
            3 => "third",
            _ => "fourth",
        };

    private static CultureInfo Culture(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return English;
        }
    }
}
