using System.Globalization;
using System.Text;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Widths that need no font file, in ems: Calibri's own table, and classes for scripts it does not have.</summary>
internal static class GlyphWidths
{
    private const float Unknown = 0.75f;

    // Generous averages of the fonts that programs usually fall back to, and how high those set their lines.
    private static readonly (int First, int Last, float Width, double LineHeight)[] Classes =
    [
        (0x0590, 0x05FF, 0.6f, 1.22),
        (0x0600, 0x08FF, 0.6f, 1.4),
        (0x0900, 0x0DFF, 0.75f, 1.5),
        (0x0E00, 0x0EFF, 0.65f, 1.5),
        (0x1100, 0x11FF, 1, 1.45),
        (0x2600, 0x27BF, 1, 1.25),
        (0x2E80, 0xA4CF, 1, 1.45),
        (0xAC00, 0xD7FF, 0.94f, 1.45),
        (0xF900, 0xFAFF, 1, 1.45),
        (0xFB1D, 0xFDFF, 0.6f, 1.4),
        (0xFE30, 0xFE4F, 1, 1.45),
        (0xFE70, 0xFEFC, 0.5f, 1.4),
        (0xFF01, 0xFF60, 1, 1.45),
        (0x1F000, 0x1FAFF, 1.3f, 1.35),
        (0x20000, 0x3FFFF, 1, 1.45),
    ];

    private static readonly float[] Regular = Spread(CarlitoAdvances.Regular);
    private static readonly float[] Bold = Spread(CarlitoAdvances.Bold);

    private static readonly Dictionary<int, float> RegularRightToLeft = RightToLeft(
        DejaVuAdvances.Regular
    );
    private static readonly Dictionary<int, float> BoldRightToLeft = RightToLeft(
        DejaVuAdvances.Bold
    );

    /// <summary>Null where Calibri does not have the character.</summary>
    public static float? InTable(Rune rune, bool bold)
    {
        var table = bold ? Bold : Regular;
        return rune.Value < table.Length && table[rune.Value] > 0 ? table[rune.Value] : null;
    }

    public static (float Width, double LineHeight) OfClass(Rune rune, bool bold)
    {
        if ((bold ? BoldRightToLeft : RegularRightToLeft).TryGetValue(rune.Value, out var known))
        {
            return (known, rune.Value < 0x0600 ? 1.22 : 1.4);
        }

        foreach (var (first, last, width, lineHeight) in Classes)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return (width, lineHeight);
            }
        }

        return (Unknown, 0);
    }

    /// <summary>Marks that stand on the letter before them, and characters that only steer.</summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;

    private static float[] Spread(ushort[] advances)
    {
        var spread = new float[CarlitoAdvances.Ranges[^1].Last + 1];
        Each(CarlitoAdvances.Ranges, advances, (c, width) => spread[c] = width);
        return spread;
    }

    private static Dictionary<int, float> RightToLeft(ushort[] advances)
    {
        var widths = new Dictionary<int, float>();
        Each(DejaVuAdvances.Ranges, advances, widths.Add);
        return widths;
    }

    private static void Each(
        (int First, int Last)[] ranges,
        ushort[] advances,
        Action<int, float> take
    )
    {
        var i = 0;
        foreach (var (first, last) in ranges)
        {
            for (var c = first; c <= last; c++)
            {
                take(c, (float)advances[i++] / CarlitoAdvances.UnitsPerEm);
            }
        }
    }
}
