namespace JourneyBot.Journeys.Search;

/// <summary>How far two words are apart in typing errors: a letter too many, too few, another one, or two swapped.</summary>
internal static class Spelling
{
    // Longer words are compared by their beginnings only, so that hostile input stays cheap.
    private const int LongestWord = 64;

    /// <summary>The number of errors, or <paramref name="limit"/> + 1 when there are more.</summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        left = left[..Math.Min(left.Length, LongestWord)];
        right = right[..Math.Min(right.Length, LongestWord)];
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var swapped =
                    row > 1
                    && column > 1
                    && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1];
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var best = Math.Min(
                    Math.Min(last[column], current[column - 1]) + 1,
                    last[column - 1] + cost
                );
                current[column] = swapped ? Math.Min(best, beforeLast[column - 2] + 1) : best;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return Math.Min(last[right.Length], limit + 1);
    }

    /// <summary>The nearest of the known words that is close enough to be meant; null if none is.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = word.Length switch
        {
            < 3 => 0,
            < 6 => 1,
            _ => 2,
        };
        return known
            .Select(k => (Word: k, Errors: Distance(word, k, limit)))
            .Where(k => k.Errors <= limit)
            .OrderBy(k => k.Errors)
            .Select(k => k.Word)
            .FirstOrDefault();
    }
}
