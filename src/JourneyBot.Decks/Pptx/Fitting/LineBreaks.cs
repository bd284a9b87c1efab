using System.Text;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Greedy wrapping: a line breaks after a space or hyphen, beside an ideograph, or inside a word that is wider than the line.</summary>
internal static class LineBreaks
{
    private const string NeverFirst =
        "、。，．・：；！？）］｝」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    /// <summary>How many characters of the text go on its first line.</summary>
    public static int FirstLine(ReadOnlySpan<char> text, TextStyle style, double width)
    {
        var em = style.Size.InPoints;
        double used = 0;
        var lastBreak = 0;
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var isSpace = IsSpace(rune);
            if (at > 0 && !isSpace && BreaksBefore(text, at, rune))
            {
                lastBreak = at;
            }

            used += GlyphWidths.Of(rune, style.Bold) * em;

            // Spaces hang over the edge; they never push anything down.
            if (used > width && !isSpace)
            {
                return lastBreak > 0 ? lastBreak : Math.Max(at, length);
            }

            at += length;
        }

        return text.Length;
    }

    public static bool IsSpace(Rune rune) =>
        Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F or 0x2007);

    private static bool BreaksBefore(ReadOnlySpan<char> text, int at, Rune rune)
    {
        Rune.DecodeLastFromUtf16(text[..at], out var before, out _);
        return IsSpace(before)
            || before.Value is '-' or 0x2010 or 0x2013 or 0x2014 or 0x200B
            || (
                (IsIdeograph(rune) || IsIdeograph(before))
                && !NeverFirst.Contains((char)(rune.Value & 0xFFFF), StringComparison.Ordinal)
            );
    }

    private static bool IsIdeograph(Rune rune) =>
        rune.Value
            is (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF01 and <= 0xFF60)
                or >= 0x20000;
}
