namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>How wide one face draws each character, and how high its lines are; both in ems.</summary>
internal sealed class FontFace
{
    private readonly FontBytes _widths;
    private readonly CharacterMap _characters;
    private readonly int _unitsPerEm;
    private readonly int _measured;

    private FontFace(SfntFile font)
    {
        _unitsPerEm = font.Table("head").U16(18);
        var lines = font.Table("hhea");
        _measured = lines.U16(34);
        _widths = font.Table("hmtx");
        if (_unitsPerEm is < 16 or > 16384 || _measured == 0 || _widths.Length < 4 * _measured)
        {
            throw new InvalidDataException("The font's measures make no sense.");
        }

        _characters = new CharacterMap(font.Table("cmap"));
        LineHeight = (double)(lines.I16(4) - lines.I16(6) + lines.I16(8)) / _unitsPerEm;
    }

    /// <summary>From one baseline to the next, as the font itself asks for.</summary>
    public double LineHeight { get; }

    /// <summary>Opens the file, takes the measures and closes it again.</summary>
    /// <exception cref="InvalidDataException">It is not a font, or a broken one.</exception>
    public static FontFace Read(string path, int face)
    {
        using var font = SfntFile.Open(path, face);
        return new FontFace(font);
    }

    /// <summary>Null where the font does not have the character.</summary>
    public float? Width(int codePoint)
    {
        var glyph = _characters.Glyph(codePoint);
        return glyph == 0
            ? null
            : (float)_widths.U16(4 * Math.Min(glyph, _measured - 1)) / _unitsPerEm;
    }
}
