namespace JourneyBot.Decks.Pptx;

/// <summary>Finds out from its letters which way a text runs and which language it should be tagged with.</summary>
internal static class Script
{
    private const int LongestTag = 20;
    private const char LastOfLatin = '\u036F';

    // Languages that share a script: the first is meant where nobody says another.
    private static readonly string[][] SharedScripts =
    [
        ["ru", "uk", "bg", "sr", "mk", "be", "kk", "mn"],
        ["ar", "fa", "ur", "ps", "ug"],
        ["zh", "ja"],
        ["ja"],
        ["el"],
        ["he", "yi"],
        ["hi", "mr", "ne"],
        ["ko"],
        ["th"],
    ];

    /// <summary>Decided by the first letter that has a direction; what stands in quotes only where there is nothing else.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<char> text)
    {
        var (told, quoted) = Directions(text);
        return told ?? quoted ?? false;
    }

    /// <summary>Whether the first letter outside of quotes runs from right to left, and the first one inside; null where there is none.</summary>
    public static (bool? Told, bool? Quoted) Directions(ReadOnlySpan<char> text)
    {
        bool? quoted = null;
        var isQuote = false;
        foreach (var c in text)
        {
            if (c is '“' or '”')
            {
                isQuote = c == '“';
            }
            else if (IsRightToLeftLetter(c) || char.IsLetter(c))
            {
                var direction = IsRightToLeftLetter(c);
                if (!isQuote)
                {
                    return (direction, quoted);
                }

                quoted ??= direction;
            }
        }

        return (null, quoted);
    }

    /// <summary>The language of the script that a text shows; of several languages in one script, the locale's own.</summary>
    public static string Language(ReadOnlySpan<char> text, string fallback, string locale = "")
    {
        // Most texts end here, at the speed of the hardware.
        var first = text.IndexOfAnyExceptInRange('\0', LastOfLatin);
        if (first < 0)
        {
            return fallback;
        }

        string? found = null;
        foreach (var c in text[first..])
        {
            if (c <= LastOfLatin)
            {
                continue;
            }

            if (Surest(c) is { } sure)
            {
                return Own(sure, locale);
            }

            found ??= c is >= '\u4E00' and <= '\u9FFF' ? "zh-CN" : null;
        }

        return found is null ? fallback : Own(found, locale);
    }

    // Ideographs alone may be Chinese or Japanese; one kana settles it.
    private static string? Surest(char c) =>
        c switch
        {
            <= '\u03FF' => "el-GR",
            <= '\u052F' => "ru-RU",
            <= '\u058F' => null,
            <= '\u05FF' or (>= '\uFB1D' and <= '\uFB4F') => "he-IL",
            <= '\u08FF' or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') =>
                "ar-SA",
            >= '\u0900' and <= '\u097F' => "hi-IN",
            >= '\u0E00' and <= '\u0E7F' => "th-TH",
            >= '\u3040' and <= '\u30FF' => "ja-JP",
            >= '\uAC00' and <= '\uD7A3' => "ko-KR",
            _ => null,
        };

    private static string Own(string language, string locale) =>
        Array.Exists(
            SharedScripts,
            shared => Is(language, shared[0]) && Array.Exists(shared, s => Is(locale, s))
        )
        && locale.Length <= LongestTag
        && locale.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? locale
            : language;

    private static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == language.Length || tag[language.Length] == '-');

    private static bool IsRightToLeftLetter(char c) =>
        c
            is (>= '\u0590' and <= '\u08FF')
                or (>= '\uFB1D' and <= '\uFDFF')
                or (>= '\uFE70' and <= '\uFEFC');
}
