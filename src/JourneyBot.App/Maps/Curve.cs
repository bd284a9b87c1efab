using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>The emotion curve: touchpoint scores in journey order, as a chart, and as rows of dots where no chart can be drawn.</summary>
internal static class Curve
{
    private const int MostPoints = 60;
    private const int MostStages = 24;
    private const int BarsInRow = 26;
    private const int MostBars = 8;
    private const string Levels = "▁▂▃▄▅▆▇█";

    public static IEnumerable<CardElement> Of(JourneyMap map)
    {
        var scored = map.Touchpoints.Where(t => t.Score is not null).Take(MostPoints).ToList();
        return scored.Count < 2
            ? []
            :
            [
                CardLook.Heading("How it feels, from first to last"),
                CardLook.Quiet(Extremes(scored), Spacing.None),
                Chart(map, scored),
            ];
    }

    private static string Extremes(List<Touchpoint> scored) =>
        $"Best: {Named(scored.MaxBy(t => t.Score)!)}. Worst: {Named(scored.MinBy(t => t.Score)!)}.";

    private static string Named(Touchpoint touchpoint) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{CardText.Line(touchpoint.Name, 100)}, {touchpoint.Score}"
        );

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
            XAxisTitle = "From the first touchpoint (0) to the last (100)",
            YAxisTitle = "Score",
            YMin = 0,
            YMax = 10,
        };

    // A client puts five numbers under the line whatever there is to count: from 0 to 100 they are round.
    private static LineSeries Series(
        string legend,
        List<Touchpoint> touchpoints,
        Func<Touchpoint, int?> scoreOf
    ) =>
        new(
            legend,
            [
                .. touchpoints
                    .Select(
                        (t, i) =>
                            (
                                At: Math.Round(100m * i / (touchpoints.Count - 1), 1),
                                Score: scoreOf(t)
                            )
                    )
                    .Where(p => p.Score is not null)
                    .Select(p => new LinePoint(ChartX.Of(p.At), p.Score!.Value)),
            ]
        );

    private static Container Rows(JourneyMap map) =>
        new([
            .. InRows(
                    map.Stages.Where(s => s.Touchpoints.Exists(t => t.Score is not null))
                        .Take(MostStages)
                )
                .Select(row => new ColumnSet([.. row.Select(Bars)]) { Spacing = Spacing.Small }),
        ]);

    // As many stages in a row as a phone has room for.
    private static List<List<Stage>> InRows(IEnumerable<Stage> stages)
    {
        var rows = new List<List<Stage>>();
        var room = 0;
        foreach (var stage in stages)
        {
            var needed = Math.Min(stage.Touchpoints.Count, MostBars) + 1;
            if (rows.Count == 0 || needed > room)
            {
                rows.Add([]);
                room = BarsInRow;
            }

            rows[^1].Add(stage);
            room -= needed;
        }

        return rows;
    }

    private static Column Bars(Stage stage)
    {
        var scored = stage.Touchpoints.Where(t => t.Score is not null).Take(MostBars).ToList();
        return new([
            CardLook.Runs([
                .. scored.Select(t => new TextRun(Bar(t.Score!.Value))
                {
                    Color = CardWords.Color(t.Score),
                }),
            ]),
            CardLook.Quiet(
                string.Join(
                    ' ',
                    scored.Select(t => t.Score!.Value.ToString(CultureInfo.InvariantCulture))
                ),
                Spacing.None
            ),
            CardLook.Kicker(stage.Order.ToString(CultureInfo.InvariantCulture)) with
            {
                Spacing = Spacing.None,
            },
        ])
        {
            Width = "auto",
            Spacing = Spacing.Small,
        };
    }

    private static string Bar(int score) =>
        Levels[(Math.Clamp(score, 1, 10) - 1) * Levels.Length / 10].ToString();
}
