using System.Globalization;
using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>Numbers, days and amounts as a person says them: English words, the workspace's separators.</summary>
internal sealed class Words(Workspace workspace, DateOnly today)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private readonly CultureInfo _numbers = CultureOf(workspace.Locale);

    public string Currency => workspace.Currency;

    public string Number(long value) => value.ToString("N0", _numbers);

    public string Money(long value) => $"{workspace.Currency} {Number(value)}";

    public string Score(decimal score) => score.ToString("0.0", _numbers);

    /// <summary>With a sign, or "unchanged".</summary>
    public string Change(decimal change) =>
        change switch
        {
            > 0 => $"+{Score(change)}",
            < 0 => $"\u2212{Score(-change)}",
            _ => "unchanged",
        };

    public string Signed(long value) => value < 0 ? $"\u2212{Number(-value)}" : $"+{Number(value)}";

    public static string FullDay(DateOnly day) => day.ToString("d MMMM yyyy", English);

    public string Day(DateOnly day) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", English);

    /// <summary>Says days as dates only, for what is read on other days than today.</summary>
    public bool IsDated { get; init; }

    /// <summary>"by 3 July"; "was due 3 July" once the day is over, except on slides that are read on other days.</summary>
    public string Due(DateOnly day) =>
        day < today && !IsDated ? $"was due {Day(day)}" : $"by {Day(day)}";

    public string Ago(DateOnly day) => IsDated ? $"on {Day(day)}" : Since(day);

    private string Since(DateOnly day) =>
        (today.DayNumber - day.DayNumber) switch
        {
            0 => "today",
            1 => "yesterday",
            > 1 and < 60 and var days => $"{Number(days)} days ago",
            _ => $"on {Day(day)}",
        };

    public static string Period(CustomerMathPeriod period) =>
        Long(period.Period) + (period.Final ? "" : " so far");

    public static string Long(Period period) =>
        period.Months switch
        {
            12 => period.Year.ToString(English),
            3 => string.Create(English, $"Q{(period.Month + 2) / 3} {period.Year}"),
            _ => period.FirstDay.ToString("MMMM yyyy", English),
        };

    public static string Short(Period period) =>
        period.Months switch
        {
            12 => period.Year.ToString(English),
            3 => string.Create(English, $"Q{(period.Month + 2) / 3}"),
            _ => period.FirstDay.ToString("MMM", English),
        };

    public string Count(long count, string one, string many) =>
        count == 1 ? $"1 {one}" : $"{Number(count)} {many}";

    public string Customers(long count) => Count(count, "customer", "customers");

    // The marks keep a name that runs from right to left at its place in an English sentence, with what comes before and after it.
    public static string Quoted(string text) =>
        Script.IsRightToLeft(text) ? $"\u200E“{text.Trim()}”\u200E" : $"“{text.Trim()}”";

    private static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return English;
        }
    }
}
