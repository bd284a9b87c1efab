using System.Globalization;
using System.Text;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>How far one character moves the pen, in ems: the theme font's own table, and classes for scripts it does not have.</summary>
internal static class GlyphWidths
{
    private const float Ideograph = 1f;
    private const float Emoji = 1.3f;
    private const float Unknown = 0.75f;

    // Scripts are drawn by the reader's fallback fonts; these are generous averages of the usual ones.
    private static readonly (int First, int Last, float Width)[] Classes =
    [
        (0x0590, 0x05FF, 0.6f),
        (0x0600, 0x08FF, 0.6f),
        (0x0900, 0x0DFF, 0.75f),
        (0x0E00, 0x0EFF, 0.65f),
        (0x1100, 0x11FF, Ideograph),
        (0x2600, 0x27BF, 1f),
        (0x2E80, 0xA4CF, Ideograph),
        (0xAC00, 0xD7FF, Ideograph),
        (0xF900, 0xFAFF, Ideograph),
        (0xFB1D, 0xFDFF, 0.6f),
        (0xFE30, 0xFE4F, Ideograph),
        (0xFE70, 0xFEFC, 0.6f),
        (0xFF01, 0xFF60, Ideograph),
        (0x1F000, 0x1FAFF, Emoji),
        (0x20000, 0x3FFFF, Ideograph),
    ];

    private static readonly float[] Regular = Spread(CarlitoAdvances.Regular);
    private static readonly float[] Bold = Spread(CarlitoAdvances.Bold);

    public static float Of(Rune rune, bool bold)
    {
        var table = bold ? Bold : Regular;
        var width = rune.Value < table.Length ? table[rune.Value] : 0;
        return width > 0 ? width : OfClass(rune);
    }

    private static float OfClass(Rune rune)
    {
        if (
            Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
        )
        {
            return 0;
        }

        foreach (var (first, last, width) in Classes)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return width;
            }
        }

        return Unknown;
    }

    private static float[] Spread(ushort[] advances)
    {
        var spread = new float[CarlitoAdvances.Ranges[^1].Last + 1];
        var i = 0;
        foreach (var (first, last) in CarlitoAdvances.Ranges)
        {
            for (var c = first; c <= last; c++)
            {
                spread[c] = (float)advances[i++] / CarlitoAdvances.UnitsPerEm;
            }
        }

        return spread;
    }
}
