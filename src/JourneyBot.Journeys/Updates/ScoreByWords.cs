using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Journeys.Updates;

/// <summary>Decides on a score that somebody gave to one touchpoint in a sentence.</summary>
public static class ScoreByWords
{
    /// <summary>The update to apply; refused without a why and outside 1 to 10. The same score again is a new reading, with a new why.</summary>
    public static Result<IReadOnlyList<Update>> Decide(
        JourneyMap map,
        Touchpoint touchpoint,
        int score,
        string? why,
        Author author,
        DateTimeOffset now
    )
    {
        var reason = Said.Clean(why);
        if (Mistakes(score, reason) is { Length: > 0 } mistakes)
        {
            return Refusal.Invalid(mistakes);
        }

        var batch = new UpdateBatch(map, author, now);
        batch.Add(
            new UpdateDraft(UpdateKind.Score)
            {
                StageId = touchpoint.StageId,
                TouchpointId = touchpoint.Id,
                From = UpdateText.Write(touchpoint.Score),
                To = UpdateText.Write(score),
                Why = reason,
                Confirms = [touchpoint],
            }
        );
        return Result.Of(batch.Updates);
    }

    private static string Mistakes(int score, string? why) =>
        string.Join(
            " ",
            new[]
            {
                score is >= 1 and <= 10
                    ? null
                    : $"{score} is not a score; it must be a whole number from 1 to 10.",
                why is null
                    ? "A score never changes without a why: say in words what happened."
                    : null,
                Said.TooLong("The why", why),
            }.OfType<string>()
        );
}
