using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The score curve as a native line chart: each stage has the same number of places, its touchpoints spread over them.</summary>
internal static class MapCurve
{
    private const int Top = 12;

    public static Chart? Make(Story story, Box box)
    {
        var stages = story.Map.Stages;
        if (!story.Map.Touchpoints.Any(t => t.Score is not null))
        {
            return null;
        }

        var places = Places(stages);
        var series = new ChartSeries(
            "Score",
            SeriesKind.Line,
            [.. places.Select(p => (decimal?)p?.Score)]
        )
        {
            Fill = Paint.Muted,
            ShowLabels = true,
            LabelPlace = LabelPlace.Above,
            LabelStyle = new TextStyle(
                places.Length > 40 ? Length.Points(9) : Length.Points(10),
                Paint.Text
            )
            {
                Bold = true,
            },
            NumberFormat = "0",
            Points =
            [
                .. places
                    .Index()
                    .Where(p => p.Item?.Score is not null)
                    .Select(p => Point(p.Index, p.Item!)),
            ],
        };
        return new Chart("Score curve", box, [.. places.Select(p => p?.Name ?? "")], [series])
        {
            ShowCategories = false,
            FullWidthPlot = true,
            Minimum = 0,
            Maximum = Top,
            AltText =
                $"Scores of the touchpoints in journey order: {string.Join(", ", story.Map.Touchpoints.Where(t => t.Score is not null).Take(60).Select(t => $"{Brief(t.Name)} {t.Score}"))}",
        };
    }

    private static Touchpoint?[] Places(List<Stage> stages)
    {
        var slots = stages.Max(s => s.Touchpoints.Count);
        var places = new Touchpoint?[stages.Count * slots];
        for (var i = 0; i < stages.Count; i++)
        {
            var touchpoints = stages[i].Touchpoints;
            for (var k = 0; k < touchpoints.Count; k++)
            {
                places[(i * slots) + (((2 * k) + 1) * slots / (2 * touchpoints.Count))] =
                    touchpoints[k];
            }
        }

        return places;
    }

    private static string Brief(string name) =>
        name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 59), "…");

    private static ChartPoint Point(int index, Touchpoint touchpoint) =>
        new(index, Status.Of(touchpoint.Score).Paint)
        {
            Emphasised = touchpoint.IsMomentOfTruth,
            LabelFormat = touchpoint.IsMomentOfTruth ? $"\"{Status.MomentOfTruth} \"0" : null,
            LabelPlace = LabelPlace.Above,
        };
}
