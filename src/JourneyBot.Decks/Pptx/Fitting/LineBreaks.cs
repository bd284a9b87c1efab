using System.Text;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Greedy wrapping: a line breaks where the text allows it, or inside a word that is wider than the line.</summary>
internal static class LineBreaks
{
    /// <summary>How many characters of the text go on its first line.</summary>
    public static int FirstLine(ReadOnlySpan<char> text, FaceWidths widths, double ems)
    {
        double used = 0;
        var lastBreak = 0;
        var at = 0;
        var before = default(Rune);
        var pen = new Pen(text, widths);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var isSpace = BreakClasses.IsSpace(rune);
            if (at > 0 && !isSpace && BreakClasses.IsBreak(before, rune))
            {
                lastBreak = at;
            }

            used += pen.Advance(at, rune);

            // Spaces hang over the edge; they never push anything down.
            if (used > ems && !isSpace)
            {
                return lastBreak > 0 ? lastBreak : Math.Max(at, length);
            }

            before = BreakClasses.IsAttached(rune) && at > 0 ? Joined(before, rune) : rune;
            at += length;
        }

        return text.Length;
    }

    // A joiner keeps what follows with what went before; other marks leave the letter they stand on in charge.
    private static Rune Joined(Rune before, Rune mark) =>
        mark.Value is BreakClasses.Joiner or BreakClasses.WordJoiner ? mark : before;
}
