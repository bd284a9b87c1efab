using System.Globalization;

namespace JourneyBot.Journeys.CustomerAsset;

/// <summary>A month (<c>2026-06</c>), quarter (<c>2026-Q2</c>) or year (<c>2026</c>) that customers are counted in.</summary>
public readonly record struct Period : IComparable<Period>
{
    private Period(int year, int month, int months) =>
        (Year, Month, Months) = (year, month, months);

    public int Year { get; }

    /// <summary>The first month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>1, 3 or 12.</summary>
    public int Months { get; }

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(Months).AddDays(-1);

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (
            text is not { Length: 4 or 7 }
            || !Number(text[..4], out var year)
            || year is < 1900 or > 9998
        )
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = new Period(year, 1, 12);
            return true;
        }

        return text[4] == '-' && TryRest(text[5..], year, out period);
    }

    public static Period Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new FormatException($"'{text}' is not a period.");

    public int CompareTo(Period other) =>
        (FirstDay, Months).CompareTo((other.FirstDay, other.Months));

    public override string ToString() =>
        Months switch
        {
            12 => Year.ToString("0000", CultureInfo.InvariantCulture),
            3 => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{(Month + 2) / 3}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        };

    private static bool TryRest(string rest, int year, out Period period)
    {
        period = default;
        if (rest[0] == 'Q' && rest[1] is >= '1' and <= '4')
        {
            period = new Period(year, ((rest[1] - '1') * 3) + 1, 3);
            return true;
        }

        if (!Number(rest, out var month) || month is < 1 or > 12)
        {
            return false;
        }

        period = new Period(year, month, 1);
        return true;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
