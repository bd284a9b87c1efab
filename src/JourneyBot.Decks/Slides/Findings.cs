using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The sentence a stage's slide and the map's slide say first.</summary>
internal static class Findings
{
    public static string OfMap(Story story)
    {
        var stages = story.Map.Stages;
        var scored = stages.Where(s => StageScore.Now(s) is not null).ToList();
        if (scored.Count == 0)
        {
            return stages.Count == 0
                ? "The journey has no stages yet"
                : "The journey has not been scored yet";
        }

        var weakest = scored.MinBy(s => StageScore.Now(s))!;
        var score = story.Words.Score(StageScore.Now(weakest)!.Value);
        var red = stages.Count(s => story.HealthOf(s).Rag == Rag.Red);
        var green = stages.Count(s => story.HealthOf(s).Rag == Rag.Green);
        var of =
            $"Of {story.Words.Count(stages.Count, "stage", "stages")} {red} {Is(red)} red and {green} {Is(green)} green";
        return $"{of}; {Words.Quoted(weakest.Name)} is the weakest at {score}";
    }

    public static string OfStage(Story story, Stage stage)
    {
        var name = Words.Quoted(stage.Name);
        if (StageScore.Now(stage) is not { } now)
        {
            return stage.Touchpoints.Count == 0
                ? $"{name} has no touchpoints yet"
                : $"{name} has not been scored yet";
        }

        var lost = StageSignals.LostHere(story.Map, stage, story.Period);
        var moved = StageScore.Since(stage, story.Mark);
        var score = story.Words.Score(now);
        if (lost.Volume > 0 && story.Period is { } period)
        {
            return $"{name} stands at {score}; {story.Words.Customers(lost.Volume)} who left in {Words.Period(period)} named it, worth {story.Words.Money(lost.Value)} a year";
        }

        return moved switch
        {
            < 0 => $"{name} fell to {score}{Because(story, stage, falling: true)}",
            > 0 => $"{name} rose to {score}{Because(story, stage, falling: false)}",
            _ => $"{name} stands at {score}{HeldBack(stage)}",
        };
    }

    private static string Because(Story story, Stage stage, bool falling)
    {
        var moved = stage
            .Touchpoints.Where(t => t.Score is not null && story.Mark!.Scores.ContainsKey(t.Id))
            .Select(t => (Touchpoint: t, By: t.Score!.Value - story.Mark!.Scores[t.Id]))
            .Where(m => falling ? m.By < 0 : m.By > 0)
            .OrderByDescending(m => Math.Abs(m.By) * m.Touchpoint.Importance)
            .FirstOrDefault();
        return moved.Touchpoint is { } cause
            ? $": {Words.Quoted(cause.Name)} went from {cause.Score - moved.By} to {cause.Score}"
            : "";
    }

    private static string HeldBack(Stage stage)
    {
        var worst = stage
            .Touchpoints.Where(t => t.Score is <= 6)
            .OrderBy(t => t.Score)
            .ThenByDescending(t => t.Importance)
            .FirstOrDefault();
        return worst is null ? "" : $"; {Words.Quoted(worst.Name)} holds it back at {worst.Score}";
    }

    private static string Is(int count) => count == 1 ? "is" : "are";
}
