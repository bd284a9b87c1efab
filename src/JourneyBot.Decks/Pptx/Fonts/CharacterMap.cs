namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>Which glyph a font draws for a code point (the cmap table, formats 4, 6 and 12).</summary>
internal sealed class CharacterMap
{
    private const int MostSubtables = 64;
    private readonly FontBytes _cmap;
    private readonly int _at;
    private readonly int _format;

    public CharacterMap(FontBytes cmap)
    {
        _cmap = cmap;
        var best = 0;
        var count = Math.Min((int)cmap.U16(2), MostSubtables);
        for (var i = 0; i < count; i++)
        {
            var at = (int)Math.Min(cmap.U32(4 + (8 * i) + 4), int.MaxValue);
            var format = cmap.U16(at);
            var rank = Rank(cmap.U16(4 + (8 * i)), cmap.U16(4 + (8 * i) + 2), format);
            if (rank > best)
            {
                (best, _at, _format) = (rank, at, format);
            }
        }

        if (best == 0)
        {
            throw new InvalidDataException("The font has no Unicode character map.");
        }
    }

    /// <summary>Zero where the font does not have the character.</summary>
    public int Glyph(int codePoint) =>
        _format switch
        {
            4 => codePoint <= 0xFFFF ? InSegments(codePoint) : 0,
            6 => InArray(codePoint),
            _ => InGroups((uint)codePoint),
        };

    // Maps of all Unicode before those of its first plane; others (symbols, old code pages) are of no use.
    private static int Rank(int platform, int encoding, int format) =>
        (platform, encoding, format) switch
        {
            (3, 10, 12) => 5,
            (0, _, 12) => 4,
            (3, 1, 4) => 3,
            (0, _, 4) => 2,
            (0 or 3, _, 6) => 1,
            _ => 0,
        };

    private int InSegments(int codePoint)
    {
        var segments = _cmap.U16(_at + 6) / 2;
        var ends = _at + 14;
        var (low, high) = (0, segments - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cmap.U16(ends + (2 * middle)) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (segments == 0)
        {
            return 0;
        }

        var starts = ends + (2 * segments) + 2;
        var first = _cmap.U16(starts + (2 * low));
        if (codePoint < first || codePoint > _cmap.U16(ends + (2 * low)))
        {
            return 0;
        }

        var delta = _cmap.U16(starts + (2 * segments) + (2 * low));
        var offsetAt = starts + (4 * segments) + (2 * low);
        var offset = _cmap.U16(offsetAt);
        if (offset == 0)
        {
            return (codePoint + delta) & 0xFFFF;
        }

        var glyph = _cmap.U16(offsetAt + offset + (2 * (codePoint - first)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int InArray(int codePoint)
    {
        var index = codePoint - _cmap.U16(_at + 6);
        return index >= 0 && index < _cmap.U16(_at + 8) ? _cmap.U16(_at + 10 + (2 * index)) : 0;
    }

    private int InGroups(uint codePoint)
    {
        var (low, high) = (0, (int)Math.Min(_cmap.U32(_at + 12), 1 << 20) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = _at + 16 + (12 * middle);
            if (codePoint < _cmap.U32(group))
            {
                high = middle - 1;
            }
            else if (codePoint > _cmap.U32(group + 4))
            {
                low = middle + 1;
            }
            else
            {
                return (int)((_cmap.U32(group + 8) + codePoint - _cmap.U32(group)) & 0xFFFF);
            }
        }

        return 0;
    }
}
