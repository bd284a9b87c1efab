using System.Globalization;
using System.Text.RegularExpressions;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>Text for workbook cells and chart caches, where "_x0041_" would be read as the letter A.</summary>
internal static partial class CellText
{
    // Excel holds 32,767 characters in a cell; a label that long helps nobody.
    private const int Longest = 255;

    public static string Encode(string text)
    {
        var end = Math.Min(text.Length, Longest);
        end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return EscapeLike().Replace(text[..end], "_x005F_");
    }

    public static string Decode(string text) =>
        Escape()
            .Replace(
                text,
                m =>
                    (
                        (char)
                            int.Parse(
                                m.Groups["code"].ValueSpan,
                                NumberStyles.HexNumber,
                                CultureInfo.InvariantCulture
                            )
                    ).ToString()
            );

    /// <summary>Text that turns into a formula when somebody edits its cell.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EscapeLike();

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();
}
