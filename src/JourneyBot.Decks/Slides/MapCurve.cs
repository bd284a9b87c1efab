using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The score curve as a native line chart: each stage has the same number of places, its touchpoints spread over them.</summary>
internal static class MapCurve
{
    private const int Top = 12;

    private static readonly (Rag Rag, MarkerShape Marker)[] Markers =
    [
        (Rag.Green, MarkerShape.Circle),
        (Rag.Amber, MarkerShape.Triangle),
        (Rag.Red, MarkerShape.Diamond),
    ];

    public static Chart? Make(Story story, Box box)
    {
        var stages = story.Map.Stages;
        if (!story.Map.Touchpoints.Any(t => t.Score is not null))
        {
            return null;
        }

        var places = Places(stages);
        return new Chart(
            "Score curve",
            box,
            [.. places.Select(p => p?.Name ?? "")],
            [Line(places), .. Points(places)]
        )
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

    private static ChartSeries Line(Touchpoint?[] places) =>
        new("Score", SeriesKind.Line, [.. places.Select(p => (decimal?)p?.Score)])
        {
            Fill = Paint.Muted,
        };

    // Each status has a series of its own, so that its points share shape, colour and labels.
    private static IEnumerable<ChartSeries> Points(Touchpoint?[] places)
    {
        var size = places.Length > 40 ? Ink.SmallestInGrid : Length.Points(10);
        foreach (var (rag, marker) in Markers)
        {
            var status = Status.Of(rag);
            var style = new TextStyle(size, status.Paint) { Bold = true };
            var scores = places.Select(p =>
                Status.Of(p?.Score) == status ? (decimal?)p?.Score : null
            );
            yield return new ChartSeries(status.Word, SeriesKind.Line, [.. scores])
            {
                Fill = status.Paint,
                Marker = marker,
                PointsOnly = true,
                ShowLabels = true,
                LabelPlace = LabelPlace.Above,
                LabelStyle = style,
                NumberFormat = "0",
                Points = [.. Moments(places, status)],
            };
        }
    }

    private static IEnumerable<ChartPoint> Moments(Touchpoint?[] places, Status status) =>
        places
            .Index()
            .Where(p =>
                p.Item is { IsMomentOfTruth: true, Score: not null }
                && Status.Of(p.Item.Score) == status
            )
            .Select(p => new ChartPoint(p.Index)
            {
                Emphasised = true,
                LabelFormat = $"\"{Status.MomentOfTruth} \"0",
            });
}
