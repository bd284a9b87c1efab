using System.Text;

namespace JourneyBot.Teams.Activities;

/// <summary>What a person typed, as a command.</summary>
public static class CommandText
{
    /// <summary>
    /// The text without the bot's own mention, other people's mentions kept, runs of blanks made one, line breaks kept,
    /// control characters dropped, ends trimmed; empty when nothing is left.
    /// </summary>
    public static string Command(this Activity activity) => Tidy(WithoutBot(activity));

    private static string WithoutBot(Activity activity)
    {
        var text = activity.Text ?? "";
        var from = 0;
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is not { IsMention: true, Text: { Length: > 0 } mark })
            {
                continue;
            }

            // Mentions stand in the order of the text, so a person with the bot's name keeps her own mention.
            var at = text.IndexOf(mark, from, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var isBot = ActivityFacts.IsBot(activity, entity.Mentioned);
            text = isBot
                ? string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + mark.Length))
                : text;
            from = isBot ? at : at + mark.Length;
        }

        return text;
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (
            var character in text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase)
                .Replace("\r\n", "\n", StringComparison.Ordinal)
        )
        {
            if (character is '\n')
            {
                TrimBlank(tidy).Append('\n');
            }
            else if (character is '\t' || char.IsSeparator(character))
            {
                AppendBlank(tidy);
            }
            else if (!char.IsControl(character))
            {
                tidy.Append(character);
            }
        }

        return tidy.ToString().Trim();
    }

    private static void AppendBlank(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] is not (' ' or '\n'))
        {
            text.Append(' ');
        }
    }

    private static StringBuilder TrimBlank(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] is ' ')
        {
            text.Length--;
        }

        return text;
    }
}
