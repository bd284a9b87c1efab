using System.Buffers;
using System.Text;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Between which characters a line may end: the parts of Unicode's line breaking (UAX 14) that words in cells need.</summary>
internal static class BreakClasses
{
    public const int Joiner = 0x200D;
    public const int WordJoiner = 0x2060;

    private static readonly SearchValues<char> NeverFirst = SearchValues.Create(
        "!),.:;?]}%¢°’”›»‥…‰′″℃、。，．・：；！？）］｝」』】〕〉》〗〙〟％ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
    );

    private static readonly SearchValues<char> NeverLast = SearchValues.Create(
        "$([{£¥‘“‹«（［｛「『【〔〈《〖〘〝＄￥"
    );

    public static bool IsSpace(Rune rune) =>
        Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F or 0x2007);

    /// <summary>It never parts from the character before it.</summary>
    public static bool IsAttached(Rune rune) =>
        rune.Value >= 0x300
        && (GlyphWidths.IsInvisible(rune) || IsSkin(rune.Value))
        && rune.Value != 0x200B;

    public static bool IsBreak(Rune before, Rune after)
    {
        if (IsSpace(before) || before.Value == 0x200B)
        {
            return true;
        }

        if (
            before.Value is Joiner or WordJoiner
            || IsAttached(after)
            || IsIn(NeverFirst, after)
            || IsIn(NeverLast, before)
        )
        {
            return false;
        }

        return before.Value switch
        {
            '-' => !Rune.IsDigit(after),
            0x2010 or 0x2013 or 0x2014 or '|' => true,
            _ when after.Value == 0x2014 => true,
            _ => IsWide(before) || IsWide(after),
        };
    }

    private static bool IsIn(SearchValues<char> characters, Rune rune) =>
        rune.IsBmp && characters.Contains((char)rune.Value);

    private static bool IsSkin(int value) => value is >= 0x1F3FB and <= 0x1F3FF;

    // Ideographs, kana and emoji: each is a word for itself. Korean is written with spaces, and programs break it there.
    private static bool IsWide(Rune rune) =>
        rune.Value
            is (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF01 and <= 0xFF60)
                or >= 0x1F000;
}
