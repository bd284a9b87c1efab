using System.Globalization;
using System.Text;

namespace JourneyBot.Journeys.Updates;

/// <summary>Text as a person sent it, made safe to keep: trimmed, without control characters and half characters.</summary>
internal static class Said
{
    public const int Longest = 1000;

    /// <summary>Null for nothing but space.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (IsPlain(text))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        // A lone surrogate enumerates as the replacement character.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune);
            }
        }

        var said = clean.ToString().Trim();
        return said.Length == 0 ? null : said;
    }

    /// <summary>The text on one line.</summary>
    public static string? Line(string? text) =>
        text is null || IsPlain(text)
            ? Clean(text)
            : Clean(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    // Most of what people write has nothing to take out.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A sentence that says how much too long it is; null when it fits.</summary>
    public static string? TooLong(string what, string? text)
    {
        if (text is null || text.Length <= Longest)
        {
            return null;
        }

        var length = new StringInfo(text).LengthInTextElements;
        return length <= Longest && text.Length <= 4 * Longest
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{what} has {length:#,0} characters; at most {Longest:#,0} fit."
            );
    }
}
