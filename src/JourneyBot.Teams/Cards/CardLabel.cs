using System.Text;

namespace JourneyBot.Teams.Cards;

/// <summary>Text from people for labels that some clients read as Markdown and others show as they are, as those beside round buttons.</summary>
public static class CardLabel
{
    // An invisible character that no parser takes for part of a link, tag, entity or list, and that breaks no line.
    private const char Joiner = '\u2060';

    // A backslash would be seen where nobody reads Markdown, so signs that mean something give way to others that look alike.
    private const char Asterisk = '\u2217';
    private const char Grave = '\u02CB';
    private const char LowLine = '\u02CD';

    /// <summary>One line of at most so many visible characters that looks alike in both; what is cut off is marked by an ellipsis.</summary>
    public static string Line(string? text, int most = 200)
    {
        var line = CardText.PlainLine(text, most);
        var label = new StringBuilder(line.Length + 8);
        if (
            line.Length > 0
            && (char.IsAsciiDigit(line[0]) || line[0] is '#' or '-' or '+' or '=' or '>' or '|')
        )
        {
            label.Append(Joiner);
        }

        for (var i = 0; i < line.Length; i++)
        {
            Append(label, line, i);
        }

        return label.ToString();
    }

    private static void Append(StringBuilder label, string line, int at)
    {
        var isLast = at + 1 == line.Length;
        switch (line[at])
        {
            case '*':
                label.Append(Asterisk);
                break;
            case '`':
                label.Append(Grave);
                break;
            case '_' when !IsInsideWord(line, at):
                label.Append(LowLine);
                break;
            case ('\\' or '<' or '&' or '{' or ']' or '~')
            and var sign when !isLast && line[at + 1] is not ' ':
                label.Append(sign).Append(Joiner);
                break;
            case var plain:
                label.Append(plain);
                break;
        }
    }

    private static bool IsInsideWord(string line, int at) =>
        at > 0
        && char.IsLetterOrDigit(line[at - 1])
        && at + 1 < line.Length
        && char.IsLetterOrDigit(line[at + 1]);
}
