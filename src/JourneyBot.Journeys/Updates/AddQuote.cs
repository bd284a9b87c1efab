using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Journeys.Updates;

/// <summary>Decides on a customer's words for a touchpoint.</summary>
public static class AddQuote
{
    private const int LongestSpeaker = 200;

    /// <summary>The update to apply; refused without words, too long, or when the touchpoint has them already.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="touchpoint">Where the customer said it.</param>
    /// <param name="words">The words, who said them and where they were heard.</param>
    /// <param name="author">Who heard them.</param>
    /// <param name="now">When.</param>
    public static Result<IReadOnlyList<Update>> Decide(
        JourneyMap map,
        Touchpoint touchpoint,
        QuotedWords words,
        Author author,
        DateTimeOffset now
    )
    {
        var (text, saidBy, source) = (
            Said.Clean(words.Text),
            Said.Line(words.SaidBy),
            Said.Line(words.Source)
        );
        if (Mistakes(touchpoint, text, saidBy, source) is { Length: > 0 } mistakes)
        {
            return Refusal.Invalid(mistakes);
        }

        var batch = new UpdateBatch(map, author, now);
        batch.Add(
            new UpdateDraft(UpdateKind.Quote)
            {
                StageId = touchpoint.StageId,
                TouchpointId = touchpoint.Id,
                Text = text,
                SaidBy = saidBy,
                Evidence = source,
                Confirms = [touchpoint],
            }
        );
        return Result.Of(batch.Updates);
    }

    private static string Mistakes(
        Touchpoint touchpoint,
        string? text,
        string? saidBy,
        string? source
    ) =>
        string.Join(
            " ",
            new[]
            {
                text is null ? "Write what the customer said." : null,
                Said.TooLong("The quote", text),
                Said.TooLong("The source", source),
                saidBy?.Length > LongestSpeaker
                    ? $"Who said it takes at most {LongestSpeaker} characters."
                    : null,
                saidBy?.Contains('@', StringComparison.Ordinal) == true
                    ? "Name a role, such as “home manager”, never a private person."
                    : null,
                touchpoint.Quotes.Exists(q => string.Equals(q.Text, text, StringComparison.Ordinal))
                    ? $"“{touchpoint.Name}” has these words already."
                    : null,
            }.OfType<string>()
        );
}

/// <summary>A customer's words, the role of who said them, and where they were heard.</summary>
public sealed record QuotedWords(string? Text, string? SaidBy, string? Source);
