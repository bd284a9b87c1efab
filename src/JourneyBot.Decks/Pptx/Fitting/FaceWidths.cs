using System.Text;
using JourneyBot.Decks.Pptx.Fonts;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>How far each character moves the pen in one typeface, in ems: from the font's own file, from what stands in for it, or from the table that is compiled in.</summary>
internal sealed class FaceWidths(string family, ThemeFonts theme, FontLibrary library, bool bold)
{
    private const int PageSize = 256;

    // Below this every character stands on the line of the typeface itself.
    private const char FirstOfOtherScripts = '\u0590';

    // PowerPoint plans no line of Calibri lower than this, and hardly any family is set tighter.
    private const double LeastLineHeight = 1.2;

    private const float SpaceOfArial = 0.278f;

    // Pages are filled when a character of theirs is first met; two threads may fill the same one with the same numbers.
    private readonly Page?[] _pages = new Page?[(0x10FFFF / PageSize) + 1];
    private readonly Lazy<FontFace?> _own = new(() => Own(family, library, bold));
    private readonly Lazy<float> _complexSpace = new(() =>
        Own(theme.Complex, library, bold)?.Width(' ') ?? SpaceOfArial
    );
    private readonly float _ratio = Typefaces.RatioToCalibri(family);

    public float Of(int codePoint) => PageOf(codePoint).Widths[codePoint % PageSize];

    public float SpaceOfComplexScripts => _complexSpace.Value;

    /// <summary>From one baseline to the next for text with these characters, in ems of the largest of them.</summary>
    public double LineHeight(ReadOnlySpan<char> text)
    {
        var height = OwnLineHeight;
        for (
            var at = text.IndexOfAnyExceptInRange('\0', (char)(FirstOfOtherScripts - 1));
            at >= 0 && at < text.Length;

        )
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            height = Math.Max(height, PageOf(rune.Value).LineHeights[rune.Value % PageSize]);
            at += length;
        }

        return height;
    }

    public double OwnLineHeight =>
        Typefaces.IsCalibri(family)
            ? CarlitoAdvances.LineHeight
            : Math.Max(LeastLineHeight, _own.Value?.LineHeight ?? LeastLineHeight);

    private Page PageOf(int codePoint) => _pages[codePoint / PageSize] ??= Fill(codePoint);

    private Page Fill(int codePoint)
    {
        var first = codePoint / PageSize * PageSize;
        var widths = new float[PageSize];
        var lineHeights = new double[PageSize];
        for (var i = 0; i < PageSize; i++)
        {
            (widths[i], lineHeights[i]) = Measure(first + i);
        }

        return new Page(widths, lineHeights);
    }

    private (float Width, double LineHeight) Measure(int codePoint)
    {
        if (!Rune.IsValid(codePoint) || GlyphWidths.IsInvisible(new Rune(codePoint)))
        {
            return (0, 0);
        }

        var rune = new Rune(codePoint);
        if (GlyphWidths.InTable(rune, bold) is { } width && Typefaces.IsCalibri(family))
        {
            return (width, 0);
        }

        if (_own.Value?.Width(codePoint) is { } own)
        {
            return (own, 0);
        }

        if (GlyphWidths.InTable(rune, bold) is { } near)
        {
            return (near * _ratio, 0);
        }

        foreach (var other in Others(codePoint))
        {
            if (library.Find(other, bold) is { } face && face.Width(codePoint) is { } found)
            {
                return (found, codePoint < FirstOfOtherScripts ? 0 : face.LineHeight);
            }
        }

        return GlyphWidths.OfClass(rune, bold);
    }

    private IEnumerable<string> Others(int codePoint) =>
        Typefaces.Like(SlotOf(codePoint)).Concat(Typefaces.Fallbacks(codePoint));

    private string SlotOf(int codePoint) =>
        codePoint switch
        {
            >= 0x0590 and <= 0x0DFF or >= 0x0E00 and <= 0x0EFF => theme.Complex,
            >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC => theme.Complex,
            >= 0x1100 and <= 0x11FF or >= 0x2E80 and <= 0xD7FF => theme.EastAsian,
            >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F => theme.EastAsian,
            >= 0xFF00 and <= 0xFFEF or >= 0x20000 => theme.EastAsian,
            _ => "",
        };

    // Calibri is compiled in, so that a deck in it alone need not look for fonts at all.
    private static FontFace? Own(string family, FontLibrary library, bool bold) =>
        Typefaces
            .Like(family)
            .Select(name => library.Find(name, bold))
            .FirstOrDefault(face => face is not null);

    private sealed record Page(float[] Widths, double[] LineHeights);
}
