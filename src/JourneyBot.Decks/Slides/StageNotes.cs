using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The evidence behind a stage's slide, for the speaker.</summary>
internal static class StageNotes
{
    public static IEnumerable<string> Of(Story story, Stage stage)
    {
        yield return $"{stage.Name}{(stage.InsideOutName is { Length: > 0 } inside ? $" (we call it {inside})" : "")}.";
        foreach (var touchpoint in stage.Touchpoints)
        {
            yield return Evidence(story, touchpoint);
            foreach (var quote in story.View.QuotesAt(touchpoint).Take(3))
            {
                yield return $"{Words.Quoted(quote.Text)} ({quote.SaidBy ?? "a customer"}, {quote.Source ?? "source not given"}, {Words.FullDay(quote.On)})";
            }
        }

        foreach (var metric in stage.Metrics.Where(m => m.Readings.Count > 0))
        {
            var reading = metric.Readings[^1];
            yield return $"{metric.Name}: {story.Words.Number((long)reading.Value)} {metric.Unit} on {Words.FullDay(reading.On)}.";
        }
    }

    private static string Evidence(Story story, Touchpoint touchpoint)
    {
        var evidence = touchpoint.Evidence;
        var parts = new List<string>
        {
            touchpoint.Score is { } score
                ? $"{touchpoint.Name}: {score}"
                : $"{touchpoint.Name}: not scored",
        };
        if (touchpoint.ScoredOn is { } on)
        {
            parts.Add($"scored {Words.FullDay(on)}");
        }

        if (story.WhyOf(touchpoint) is { Length: > 0 } why)
        {
            parts.Add($"because {why}");
        }

        parts.Add(
            $"evidence {evidence.Level.ToString().ToLowerInvariant()}, {evidence.Source ?? "no source"}"
        );
        if (evidence.AsOf is { } asOf)
        {
            parts.Add($"of {Words.FullDay(asOf)}");
        }

        if (touchpoint.LastConfirmed is { } confirmed)
        {
            parts.Add(
                $"confirmed by {story.NameOf(confirmed.ById)} on {Words.FullDay(DateOnly.FromDateTime(confirmed.At.UtcDateTime))}"
            );
        }

        return string.Join("; ", parts) + ".";
    }
}
