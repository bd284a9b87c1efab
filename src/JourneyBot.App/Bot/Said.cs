using JourneyBot.Journeys.Search;

namespace JourneyBot.App.Bot;

/// <summary>Compares what a person typed with the words of a command: case, punctuation at the end and a slash in front do not matter.</summary>
internal static class Said
{
    public static bool Are(string text, params ReadOnlySpan<string> any)
    {
        var tidy = Tidy(text);
        foreach (var words in any)
        {
            if (tidy.Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows the first word, if the first word is this one and the whole does not give a score; null otherwise.</summary>
    public static string? After(string text, string word)
    {
        var tidy = Tidy(text);
        return
            tidy.Length > word.Length
            && tidy.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && char.IsWhiteSpace(tidy[word.Length])
            && !Sentence.Parse(text).Succeeded(out _, out _)
            ? tidy[word.Length..].Trim().ToString()
            : null;
    }

    private static ReadOnlySpan<char> Tidy(string text)
    {
        var words = text.AsSpan().Trim().TrimStart('/');
        var tidy = words.TrimEnd(".!? ");
        // A lone question mark is all that was said.
        return tidy.IsEmpty ? words : tidy;
    }
}
