using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>The emotion curve: touchpoint scores in journey order, as a chart, and as rows of dots where no chart can be drawn.</summary>
internal static class Curve
{
    private const int MostPoints = 60;
    private const int MostRows = 12;

    public static IEnumerable<CardElement> Of(JourneyMap map)
    {
        var scored = map.Touchpoints.Where(t => t.Score is not null).Take(MostPoints).ToList();
        return scored.Count < 2
            ? []
            : [CardLook.Heading("How it feels, from first to last"), Chart(map, scored)];
    }

    private static LineChart Chart(JourneyMap map, List<Touchpoint> scored) =>
        new(
            [
                Series("Now", scored, t => t.Score) with
                {
                    Color = "categoricalBlue",
                },
                .. scored.Exists(t => t.BaselineScore is not null)
                    ? [Series("Baseline", scored, t => t.BaselineScore) with { Color = "neutral" }]
                    : Array.Empty<LineSeries>(),
            ],
            Rows(map)
        )
        {
            XAxisTitle = "Touchpoints in journey order",
            YAxisTitle = "Score",
            YMin = 0,
            YMax = 10,
        };

    private static LineSeries Series(
        string legend,
        List<Touchpoint> touchpoints,
        Func<Touchpoint, int?> scoreOf
    ) =>
        new(
            legend,
            [
                .. touchpoints
                    .Select((t, i) => (At: i + 1, Score: scoreOf(t)))
                    .Where(p => p.Score is not null)
                    .Select(p => new LinePoint(ChartX.Of(p.At), p.Score!.Value)),
            ]
        );

    // Every stage keeps at least its worst touchpoint: that is what the curve is looked at for.
    private static Container Rows(JourneyMap map) =>
        new([
            .. map
                .Stages.Where(s => s.Touchpoints.Exists(t => t.Score is not null))
                .Take(MostRows)
                .Select(Row),
        ]);

    private static ColumnSet Row(Stage stage)
    {
        var scored = stage.Touchpoints.Where(t => t.Score is not null).Take(8).ToList();
        return new([
            new Column([CardLook.Quiet(CardText.Line(stage.ShortName, 14))])
            {
                Width = "84px",
                VerticalContentAlignment = VerticalAlignment.Center,
            },
            new Column([CardLook.Runs([.. scored.SelectMany(Point)])]) { Width = "stretch" },
        ])
        {
            Spacing = Spacing.None,
        };
    }

    private static IEnumerable<TextRun> Point(Touchpoint touchpoint) =>
        [
            new TextRun(
                ((char)('▁' + (Math.Clamp(touchpoint.Score!.Value, 1, 10) * 7 / 10))).ToString()
            )
            {
                Color = CardWords.Color(touchpoint.Score),
            },
            CardLook.Small(
                touchpoint.Score.Value.ToString(CultureInfo.InvariantCulture)
                    + (touchpoint.IsMomentOfTruth ? "★  " : "  ")
            ),
        ];
}
