using System.Globalization;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Updates;

/// <summary>How values are written in the from and to of an update, and in map files.</summary>
public static class UpdateText
{
    public static string? Write(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Write(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static int? ReadNumber(string? text) =>
        int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    public static Reliability ReadReliability(string? text) =>
        Enum.TryParse<Reliability>(text, ignoreCase: true, out var value)
            ? value
            : Reliability.Unknown;

    public static ProjectState ReadState(string? text) =>
        Enum.TryParse<ProjectState>(text, ignoreCase: true, out var value)
            ? value
            : ProjectState.Idea;
}
