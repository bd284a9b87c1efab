using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The whole map on one slide: stages, health, the score curve over all touchpoints, moments of truth, and as many lanes as fit.</summary>
internal static class MapSlide
{
    private const int ManyStages = 7;
    private static readonly Length LabelWidth = Length.Inches(0.95);
    private static readonly Length CurveHeight = Length.Inches(1.5);
    private static readonly Length MostForMoments = Length.Inches(1.1);

    public static IEnumerable<Slide> Make(Story story)
    {
        var like = new Slide("map", SlideKind.TitleOnly, Findings.OfMap(story))
        {
            Section = "The map",
            Notes = [.. Notes(story)],
        };
        var shapes = story.Map.Stages.Count == 0 ? [] : Shapes(story, story.Template.Body);
        return Titles.Number(story, like, [like with { Shapes = shapes, Notes = [] }]);
    }

    private static IReadOnlyList<Shape> Shapes(Story story, Box body)
    {
        var stages = story.Map.Stages;
        var column = (body.Width - LabelWidth) / stages.Count;
        var label = body.Width - (column * stages.Count);
        var grid = new MapGrid(story, column, label, stages.Count > ManyStages);
        var head = grid.Head();
        var status = grid.StatusRow();
        var rows = new List<TableRow> { head, status, MapGrid.Curve(stages.Count, CurveHeight) };
        var used = head.Height + status.Height + CurveHeight;
        foreach (var lane in grid.Lanes(MostForMoments))
        {
            if (used + lane.Height <= body.Height)
            {
                rows.Add(lane);
                used += lane.Height;
            }
        }

        var table = new Table(
            "Journey map",
            body with
            {
                Height = used,
            },
            [label, .. Enumerable.Repeat(column, stages.Count)],
            rows
        )
        {
            FirstColumnIsHeader = true,
            AltText =
                $"Journey map of {stages.Count} stages: {string.Join("; ", stages.Select(s => Told(story, s)))}",
        };
        var place = new Box(
            body.X + label,
            body.Y + head.Height + status.Height,
            column * stages.Count,
            CurveHeight
        );
        return MapCurve.Make(story, place) is { } curve ? [table, curve] : [table];
    }

    private static string Told(Story story, Stage stage) =>
        $"{stage.Name}, {Status.Of(story.HealthOf(stage).Rag).Word}{(StageScore.Now(stage) is { } score ? $", {story.Words.Score(score)}" : "")}";

    private static IEnumerable<string> Notes(Story story)
    {
        yield return $"{story.Map.Name}. {story.Map.Scenario}";
        foreach (var stage in story.Map.Stages)
        {
            var health = story.HealthOf(stage);
            var reasons = string.Join("; ", health.Concerns.Select(c => Concerns.Told(story, c)));
            yield return $"{Told(story, stage)}{(reasons.Length > 0 ? $": {reasons}" : "")}. Leader: {story.NameOf(stage.AccountableLeaderId)}.";
        }
    }
}
