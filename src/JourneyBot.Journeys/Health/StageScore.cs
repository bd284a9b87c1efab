using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Health;

/// <summary>The importance-weighted mean of a stage's touchpoint scores, one decimal, half away from zero; null while nothing is scored.</summary>
public static class StageScore
{
    public static decimal? Now(Stage stage) => Mean(stage, t => t.Score);

    public static decimal? AtBaseline(Stage stage) => Mean(stage, t => t.BaselineScore);

    public static decimal? At(Stage stage, DigestMark mark) =>
        Mean(stage, t => mark.Scores.TryGetValue(t.Id, out var score) ? score : null);

    /// <summary>The difference of the rounded scores; null where one of them is missing.</summary>
    public static decimal? SinceBaseline(Stage stage) => Now(stage) - AtBaseline(stage);

    /// <inheritdoc cref="SinceBaseline"/>
    public static decimal? Since(Stage stage, DigestMark? mark) =>
        mark is null ? null : Now(stage) - At(stage, mark);

    private static decimal? Mean(Stage stage, Func<Touchpoint, int?> scoreOf)
    {
        var (sum, weight) = (0, 0);
        foreach (var touchpoint in stage.Touchpoints)
        {
            if (scoreOf(touchpoint) is { } score)
            {
                sum += touchpoint.Importance * score;
                weight += touchpoint.Importance;
            }
        }

        return weight == 0
            ? null
            : Math.Round((decimal)sum / weight, 1, MidpointRounding.AwayFromZero);
    }
}
