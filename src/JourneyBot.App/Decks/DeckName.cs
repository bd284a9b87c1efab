using System.Globalization;
using System.Text;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Decks;

/// <summary>The file name of a deck: the map's name without what file systems and Teams do not take, and the day.</summary>
internal static class DeckName
{
    private const int Longest = 80;

    public static string Of(JourneyMap map, DateOnly day)
    {
        var name = new StringBuilder();
        foreach (var rune in map.Name.EnumerateRunes())
        {
            name.Append(IsPlain(rune) ? rune.ToString() : " ");
        }

        var words = string.Join(
                ' ',
                name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
            .Trim('.', ' ');
        var cut = new StringInfo(words);
        var kept =
            cut.LengthInTextElements <= Longest
                ? words
                : cut.SubstringByTextElements(0, Longest).TrimEnd('.', ' ');
        return $"{(kept.Length == 0 ? "Journey map" : kept)} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pptx";
    }

    private static bool IsPlain(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '-' or '_' or '.' or ',' or '(' or ')' or '\''
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
