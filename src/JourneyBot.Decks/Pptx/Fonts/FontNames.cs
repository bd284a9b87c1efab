using System.Text;

namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>What a face is called and how heavy it is, from its tables name, OS/2 and head.</summary>
internal sealed record FontNames(IReadOnlyList<string> Families, bool IsBold, bool IsItalic)
{
    private const int MostNames = 512;
    private const int LongestName = 256;
    private const int Family = 1;
    private const int FamilyOfAllWeights = 16;
    private const int NormalWidth = 5;

    public static FontNames Read(SfntFile font)
    {
        var style = font.Table("OS/2");
        var (weight, width, bold, italic) = (400, NormalWidth, false, false);
        if (style.Length >= 64)
        {
            (weight, width) = (style.U16(4), style.U16(6));
            (italic, bold) = ((style.U16(62) & 1) != 0, (style.U16(62) & 32) != 0);
        }
        else
        {
            var macStyle = font.Table("head").U16(44);
            (bold, italic) = ((macStyle & 1) != 0, (macStyle & 2) != 0);
        }

        // A light or narrow face must not pass for the family itself.
        var isPlain = width == NormalWidth && weight is 400 or 700;
        return new FontNames([.. Names(font.Table("name"), isPlain)], bold, italic);
    }

    private static HashSet<string> Names(FontBytes names, bool isPlain)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.Length == 0)
        {
            return found;
        }

        var texts = names.U16(4);
        var count = Math.Min((int)names.U16(2), MostNames);
        for (var i = 0; i < count; i++)
        {
            var record = 6 + (12 * i);
            var (platform, kind) = (names.U16(record), names.U16(record + 6));
            if (
                platform is 0 or 3
                && (kind == Family || (kind == FamilyOfAllWeights && isPlain))
                && names.U16(record + 8) is > 0 and <= LongestName and var length
            )
            {
                found.Add(
                    Encoding.BigEndianUnicode.GetString(
                        names.Slice(texts + names.U16(record + 10), length)
                    )
                );
            }
        }

        return found;
    }
}
