using System.Text;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Moves along a text character by character, in ems: Arabic letters join, several characters may make one emoji, and a space is as wide as the script before it has it.</summary>
internal ref struct Pen(ReadOnlySpan<char> text, FaceWidths widths)
{
    private readonly ReadOnlySpan<char> _text = text;
    private Rune _before;
    private bool _isComplex;

    /// <summary>How far this character moves the pen; called for each one in order.</summary>
    public float Advance(int at, Rune rune)
    {
        var advance = rune.Value < 0x0590 ? Simple(rune.Value) : Other(at, rune.Value);
        _before = rune;
        return advance;
    }

    private float Simple(int value)
    {
        if (value == ' ' && _isComplex)
        {
            return widths.SpaceOfComplexScripts;
        }

        _isComplex &= value < 'A';
        return widths.Of(value);
    }

    private float Other(int at, int value)
    {
        _isComplex = value is <= 0x08FF or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
        return value switch
        {
            // A part of the emoji before it: what a joiner ties to it, its colour of skin, the second letter of a flag.
            _ when _before.Value == BreakClasses.Joiner && IsEmoji(value) => 0,
            >= 0x1F3FB and <= 0x1F3FF when IsEmoji(_before.Value) => 0,
            >= 0x1F1E6 and <= 0x1F1FF => widths.Of(value) / 2,
            _ when ArabicForms.IsLetter(value) => OfShape(at, value),
            _ => widths.Of(value),
        };
    }

    private readonly float OfShape(int at, int letter)
    {
        var shape = ArabicForms.At(_text, at);
        var width = shape == 0 ? 0 : widths.Of(shape);
        return shape == 0 || width > 0 ? width : widths.Of(letter);
    }

    private static bool IsEmoji(int value) =>
        value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x2BFF);
}
