using System.Buffers;
using System.Globalization;
using System.Text;

namespace JourneyBot.Teams.Cards;

/// <summary>Makes text from people safe in a card: it shows as typed and does nothing.</summary>
public static class CardText
{
    // An invisible character that no parser takes for part of a tag, function or entity, and that breaks no line.
    private const char Joiner = '\u2060';

    // Most text is letters, digits and blanks, and goes through as it is.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*`~[]_\\>|#-+=.)<{&");

    /// <summary>
    /// Markdown, HTML, mentions, date functions and character references lose their meaning; direction overrides and control
    /// characters are dropped; line breaks, accents, emoji and right-to-left text stay.
    /// </summary>
    public static string Escape(string? text) => Escaped(Clean(text ?? ""));

    /// <summary>One line of at most so many visible characters, made safe; what is cut off is marked by an ellipsis.</summary>
    public static string Line(string? text, int most = 200) => Escaped(PlainLine(text, most));

    /// <summary>One line of at most so many visible characters, without Markdown escapes: for titles, inputs and summaries.</summary>
    public static string PlainLine(string? text, int most = 200)
    {
        var clean = Clean(text ?? "");
        var line = IsOneLine(clean)
            ? clean
            : string.Join(' ', clean.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var info = new StringInfo(line);
        return info.LengthInTextElements <= most
            ? line
            : info.SubstringByTextElements(0, most - 1).TrimEnd() + "…";
    }

    private static string Escaped(string clean)
    {
        var mark = clean.AsSpan().IndexOfAny(Marks);
        if (mark < 0)
        {
            return clean;
        }

        var safe = new StringBuilder(clean.Length + 16);
        var done = 0;
        for (; mark >= 0; mark = clean.AsSpan(done).IndexOfAny(Marks))
        {
            safe.Append(clean, done, mark);
            AppendSafe(safe, clean, done + mark);
            done += mark + 1;
        }

        return safe.Append(clean, done, clean.Length - done).ToString();
    }

    private static bool IsOneLine(string clean) =>
        !clean.StartsWith(' ')
        && !clean.EndsWith(' ')
        && !clean.Contains('\n', StringComparison.Ordinal)
        && !clean.Contains("  ", StringComparison.Ordinal);

    internal static string Name(string name) =>
        PlainLine(name, 100)
            .Replace("<", "", StringComparison.Ordinal)
            .Replace(">", "", StringComparison.Ordinal);

    private static void AppendSafe(StringBuilder safe, string text, int at)
    {
        var character = text[at];
        if (character is '*' or '`' or '~' or '[' or ']' || IsLoneMark(text, at))
        {
            safe.Append('\\').Append(character);
            return;
        }

        safe.Append(character);
        if (StartsSyntax(text, at))
        {
            safe.Append(Joiner);
        }
    }

    // Inside a word an underscore means nothing, a backslash only means something before punctuation, and the rest only at the start of a line.
    private static bool IsLoneMark(string text, int at) =>
        text[at] switch
        {
            '_' => !(
                at > 0
                && char.IsLetterOrDigit(text[at - 1])
                && at + 1 < text.Length
                && char.IsLetterOrDigit(text[at + 1])
            ),
            '\\' => at + 1 == text.Length
                || char.IsPunctuation(text[at + 1])
                || char.IsSymbol(text[at + 1])
                || text[at + 1] is '\n',
            '>' or '|' => IsAtLineStart(text, at),
            '#' or '-' or '+' or '=' => IsFollowedByBlankOrItself(text, at)
                && IsAtLineStart(text, at),
            '.' or ')' => IsListNumber(text, at),
            _ => false,
        };

    private static bool StartsSyntax(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '{' => next is '{',
            '&' => char.IsAsciiLetter(next) || next is '#',
            _ => false,
        };
    }

    private static bool IsFollowedByBlankOrItself(string text, int at) =>
        at + 1 == text.Length || text[at + 1] is ' ' or '\n' || text[at + 1] == text[at];

    private static bool IsAtLineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '>' or '\\')
        {
            at--;
        }

        return at is 0 || text[at - 1] is '\n';
    }

    private static bool IsListNumber(string text, int at)
    {
        var digit = at;
        while (digit > 0 && char.IsAsciiDigit(text[digit - 1]))
        {
            digit--;
        }

        var isFollowed = at + 1 == text.Length || text[at + 1] is ' ' or '\n';
        return digit < at && isFollowed && IsAtLineStart(text, digit);
    }

    private static bool IsClean(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            foreach (var character in text)
            {
                if (MayBeChanged(character))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Control characters, separators of lines, marks of direction, and halves of a character, which mean something in pairs only.
    private static bool MayBeChanged(char character) =>
        character
            is < ' '
                or (>= '\x7F' and <= '\x9F')
                or (>= '\u2028' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF'
                or (>= '\uD800' and <= '\uDFFF');

    private static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n' or '\r' or 0x2028 or 0x2029 or 0x85:
                    clean.Append('\n');
                    break;
                case '\t':
                    clean.Append(' ');
                    break;
                // Embeddings, overrides and isolates could reorder the words around them; plain right-to-left text needs none of them.
                case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF:
                    break;
                default:
                    AppendPrintable(clean, rune);
                    break;
            }
        }

        return clean.ToString();
    }

    private static void AppendPrintable(StringBuilder clean, Rune rune)
    {
        if (!Rune.IsControl(rune))
        {
            Span<char> characters = stackalloc char[2];
            clean.Append(characters[..rune.EncodeToUtf16(characters)]);
        }
    }
}
