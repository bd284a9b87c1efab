using System.Globalization;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Updates;

/// <summary>How values are written in the from and to of an update, and in map files.</summary>
public static class UpdateText
{
    private const int LongestWord = 60;

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

    /// <summary>Reads a word whatever its case, spaces and hyphens; numbers are no words.</summary>
    public static bool TryRead<TEnum>(string? text, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        if (text is null || text.Length > LongestWord)
        {
            return false;
        }

        var word = string.Concat(text.Split(' ', '-', '_'));
        // An enum would read numbers and lists too.
        return word.All(char.IsAsciiLetter) && Enum.TryParse(word, ignoreCase: true, out value);
    }

    /// <summary>All the words of a kind, for telling a person what may be written.</summary>
    public static string Words<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(Write));

    public static Reliability ReadReliability(string? text) =>
        TryRead<Reliability>(text, out var value) ? value : Reliability.Unknown;

    public static ProjectState ReadState(string? text) =>
        TryRead<ProjectState>(text, out var value) ? value : ProjectState.Idea;
}
