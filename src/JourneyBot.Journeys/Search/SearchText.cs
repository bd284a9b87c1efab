using System.Globalization;
using System.Text;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.Search;

/// <summary>Folds text so that case, accents and the width of letters do not matter, and cuts it into words.</summary>
internal static class SearchText
{
    private const int LongestText = 240;
    private const int MostWords = 40;

    private static readonly HashSet<string> Stop = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "and",
        "are",
        "at",
        "by",
        "for",
        "from",
        "i",
        "in",
        "is",
        "it",
        "me",
        "my",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "their",
        "this",
        "to",
        "us",
        "was",
        "we",
        "with",
        "you",
        "your",
    };

    /// <summary>The words of a text, stop words left out unless nothing else is there.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Fold(text).EnumerateRunes())
        {
            if (StandsAlone(rune))
            {
                End(word, words);
                words.Add(rune.ToString());
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
            }
            else if (rune.Value is not ('\'' or '’'))
            {
                End(word, words);
            }
        }

        End(word, words);
        var telling = words.Where(w => !Stop.Contains(w)).Take(MostWords).ToList();
        return telling.Count > 0 ? telling : [.. words.Take(MostWords)];
    }

    public static string Fold(string text)
    {
        var line = Said.Line(text.Length <= LongestText ? text : text[..LongestText]) ?? "";
        var folded = new StringBuilder(line.Length);
        foreach (var rune in line.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Letter(Rune.ToLowerInvariant(rune)));
            }
        }

        return folded.ToString();
    }

    // Letters that do not come apart into a letter and an accent.
    private static string Letter(Rune rune) =>
        rune.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' => "d",
            'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            'ς' => "σ",
            _ => rune.ToString(),
        };

    // Scripts written without spaces between words: Thai to Lao, Myanmar, Khmer, kana and Han.
    private static bool StandsAlone(Rune rune) =>
        Rune.IsLetter(rune)
        && rune.Value
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x3040 and <= 0x30FF)
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
