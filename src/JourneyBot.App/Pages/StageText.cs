using JourneyBot.App.Bot;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>How a stage is doing, in shapes and words.</summary>
internal static class StageText
{
    public static Sign Of(Rag rag) =>
        new(
            rag switch
            {
                Rag.Green => "good",
                Rag.Amber => "wait",
                Rag.Red => "bad",
                _ => "none",
            },
            CardWords.Word(rag)
        );

    public static Sign Of(StageSignal signal) =>
        signal switch
        {
            StageSignal.Helped => new Sign("good", "helped growth"),
            StageSignal.Hindered => new Sign("bad", "hindered growth"),
            StageSignal.Mixed => new Sign("mixed", "helped and hindered growth"),
            _ => new Sign("none", "no signal"),
        };

    /// <summary>The one thing that keeps the stage from being better, or null for a green one.</summary>
    public static string? Why(Stage stage, StageHealth health, PageText text)
    {
        var worst =
            health.Concerns.FirstOrDefault(c => c.Kind == ConcernKind.BrokenMomentOfTruth)
            ?? (health.Concerns.Count > 0 ? health.Concerns[0] : null);
        return worst?.Kind switch
        {
            ConcernKind.BrokenMomentOfTruth => $"a moment of truth is at {worst.Touchpoint?.Score}",
            ConcernKind.LowScore => "below 5",
            ConcernKind.MiddlingScore => "below 7",
            ConcernKind.TouchpointFell => $"“{worst.Touchpoint?.Name}” fell",
            ConcernKind.OnlyAssumed => "nothing here is more than a guess",
            ConcernKind.NotConfirmed => Freshness.LastConfirmed(stage) is { } last
                ? $"nobody confirmed it since {text.Day(text.Words.DayOf(last.At))}"
                : "nobody ever confirmed it",
            ConcernKind.OldEvidence when worst.Touchpoint?.Evidence.AsOf is { } asOf =>
                $"evidence is from {text.Day(asOf)}",
            _ => null,
        };
    }

    /// <summary>"▲ 0.5", "▼ 0.7" or "no change".</summary>
    public static string Change(decimal change, PageText text) =>
        change switch
        {
            > 0 => $"▲ {text.Words.Score(change)}",
            < 0 => $"▼ {text.Words.Score(-change)}",
            _ => "no change",
        };

    public static string Champions(JourneyMap map, Stage stage)
    {
        var champions = stage
            .ChampionIds.Select(id => map.FindPerson(id)?.Name)
            .OfType<string>()
            .ToList();
        var title = champions.Count == 1 ? "Champion" : "Champions";
        return champions.Count == 0
            ? "No champion yet"
            : $"{title}: {string.Join(", ", champions)}";
    }
}

/// <summary>A shape of the page and the words that say the same.</summary>
public sealed record Sign(string Shape, string Word);
