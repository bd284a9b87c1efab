using System.Globalization;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Journeys.Search;

/// <summary>A score said in plain words: <c>weekend calls 3 because nobody answers after 18:00</c>.</summary>
/// <param name="Name">The words that name the touchpoint.</param>
/// <param name="Score">1 to 10.</param>
/// <param name="Why">What happened.</param>
public sealed record Sentence(string Name, int Score, string Why)
{
    private const string Example = "weekend calls 3 because nobody answers after 18:00";

    private static readonly string[] Numbers =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        ":",
        "=",
        "-",
        "–",
        "—",
        "->",
        "→",
        "to",
        "now",
        "is",
        "at",
        "from",
        "score",
        "scores",
        "scored",
    };

    private static readonly HashSet<string> Becauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "because",
        "since",
        "bc",
        "cause",
        "cos",
        "cuz",
    };

    private static readonly char[] Separators = [':', '=', ',', ';', '-', '–', '—', '→', '>', '.'];

    /// <summary>Takes the sentence apart; refused, with the reason, without a name, a score from 1 to 10 or a why.</summary>
    public static Result<Sentence> Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var because = Array.FindIndex(words, w => Becauses.Contains(w.TrimEnd(':', ',')));
        var at = ScoreAt(words, because);
        if (at < 0)
        {
            return Refusal.Invalid($"I can't find a score from 1 to 10. Say it as: {Example}");
        }

        var name = NameBefore(words, at);
        if (name.Length == 0)
        {
            return Refusal.Invalid($"I can't find what the score is for. Say it as: {Example}");
        }

        if (NumberIn(words[at]) is not { } number || number is < 1 or > 10 || IsFraction(number))
        {
            return Refusal.Invalid(
                $"“{Show(words[at])}” is not a score; it must be a whole number from 1 to 10."
            );
        }

        var why = WhyAfter(words, at);
        return why.Length == 0
            ? Refusal.Invalid(
                $"A score never changes without a why. Say it as: {name} {(int)number} because ..."
            )
            : new Sentence(name, (int)number, why);
    }

    // The number right before "because" is the score; else the first number, digits before words.
    private static int ScoreAt(string[] words, int because)
    {
        var said = because >= 0 ? words[..because] : words;
        var last = said.Length - 1;
        while (last > 0 && (Fillers.Contains(said[last]) || IsOutOfTen(said, last)))
        {
            last -= IsOutOfTen(said, last) ? 3 : 1;
        }

        if (because >= 0 && last > 0 && NumberIn(said[last]) is not null)
        {
            return last;
        }

        var first = FirstNumber(said, w => NumberIn(w) is not null && w.Any(char.IsDigit));
        return first >= 0 ? first : FirstNumber(said, w => NumberIn(w) is not null);
    }

    private static int FirstNumber(string[] words, Predicate<string> isNumber)
    {
        var first = Array.FindIndex(words, Math.Min(1, words.Length), isNumber);
        // "from 4 to 3" means 3.
        return
            first > 0
            && first + 2 < words.Length
            && words[first + 1] is ("to" or "->" or "→")
            && isNumber(words[first + 2])
            ? first + 2
            : first;
    }

    private static bool IsOutOfTen(string[] words, int i) =>
        i > 2 && words[i - 1] is "of" && words[i - 2] is "out" && NumberIn(words[i]) is 10;

    private static decimal? NumberIn(string word)
    {
        var bare = word.Trim(Separators).TrimStart('(').TrimEnd(')', '!');
        bare = bare.EndsWith("/10", StringComparison.Ordinal) ? bare[..^3] : bare;
        var index = Array.FindIndex(
            Numbers,
            n => string.Equals(n, bare, StringComparison.OrdinalIgnoreCase)
        );
        if (index >= 0)
        {
            return index;
        }

        if (bare.Length is 0 or > 6 || !char.IsDigit(bare[0]))
        {
            return null;
        }

        var digits = string.Concat(
            bare.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c)
        );
        return decimal.TryParse(
            digits.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }

    private static bool IsFraction(decimal number) => number != decimal.Truncate(number);

    private static string NameBefore(string[] words, int at)
    {
        var end = at;
        while (end > 0 && (Fillers.Contains(words[end - 1]) || IsFormerScore(words, end - 1)))
        {
            end--;
        }

        return string.Join(' ', words[..end]).TrimEnd(Separators).Trim();
    }

    // The 4 of "from 4 to 3".
    private static bool IsFormerScore(string[] words, int i) =>
        i > 0
        && NumberIn(words[i]) is not null
        && string.Equals(words[i - 1], "from", StringComparison.OrdinalIgnoreCase);

    private static string WhyAfter(string[] words, int at)
    {
        var start = at + 1;
        if (
            start + 2 < words.Length + 1
            && words[start..] is ["out", "of", var ten, ..]
            && NumberIn(ten) is 10
        )
        {
            start += 3;
        }

        while (
            start < words.Length
            && (
                Becauses.Contains(words[start].TrimEnd(':', ','))
                || words[start].Trim(Separators).Length == 0
            )
        )
        {
            start++;
        }

        return string.Join(' ', words[start..]);
    }

    private static string Show(string word) => word.Length <= 20 ? word : $"{word[..17]}...";
}
