using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Decks.Slides;

/// <summary>A waterfall of the period's value over a table of its numbers: native stacked columns on an invisible base.</summary>
internal static class Waterfall
{
    private const int DigitsInColumn = 8;
    public static readonly Paint Up = Paint.Accent(0);
    public static readonly Paint Down = Paint.Muted;
    private static readonly Paint Sum = Paint.Strong;

    public static IEnumerable<Shape> Make(Story story, CustomerMathPeriod period, Box box)
    {
        var words = story.Words;
        var definitions = Definitions(story, box);
        var steps = Steps(period);
        var grid = new AlignedTable(box.Width, Length.Inches(1), steps.Count);
        var scale = Scale.For(
            steps.Select(s => s.Counted.Value),
            Scale.DigitsIn(grid.RoomOf(1), DigitsInColumn)
        );
        var heading = Paragraph.Of(
            $"How value moved in {Words.Period(period)}, {words.Currency}{scale.Word} a year",
            Ink.Heading
        );
        yield return new TextShape(
            "Chart heading",
            box with
            {
                Height = TextFit.LineHeight(Ink.Heading.Size),
            },
            [heading]
        );
        var table = grid.Make(
            "Customer asset",
            ["", .. steps.Select(s => s.Name)],
            [
                ["Customers", .. steps.Select(s => Shown(words, s, s.Counted.Volume))],
                [
                    words.Currency + scale.Short,
                    .. steps.Select(s => Shown(words, s, scale.Of(s.Counted.Value))),
                ],
            ]
        );
        var bottom = box.Bottom - definitions.Box.Height - Ink.Gap - table.Box.Height;
        var top = box.Y + TextFit.LineHeight(Ink.Heading.Size) + Length.Points(4);
        yield return Chart(
            steps,
            new Box(box.X + grid.LabelWidth, top, box.Width - grid.LabelWidth, bottom - top),
            words
        );
        yield return table with
        {
            Box = table.Box with { X = box.X, Y = bottom },
            AltText =
                $"Customers and value in {Words.Period(period)}: {string.Join("; ", steps.Select(s => $"{s.Name} {Shown(words, s, s.Counted.Volume)}, {words.Currency} {Shown(words, s, s.Counted.Value)}"))}",
        };
        yield return definitions;
    }

    private static TextShape Definitions(Story story, Box box)
    {
        var workspace = story.Map.Workspace;
        var text = TextFit.Shorten(
            $"Customer: {workspace.CustomerDefinition}. Value: {workspace.ValueDefinition}.",
            Ink.Quiet,
            box.Width,
            2
        );
        var paragraph = Paragraph.Of(text, Ink.Quiet);
        var height = TextFit.Height(paragraph, box.Width);
        return new TextShape(
            "Definitions",
            new Box(box.X, box.Bottom - height, box.Width, height),
            [paragraph]
        );
    }

    private static IReadOnlyList<Step> Steps(CustomerMathPeriod period)
    {
        var net = period.Net;
        var all = net + new Counted(0, period.Grew.Value - period.Diminished.Value);
        return
        [
            new Step("Came in", period.Incoming, 0, period.Incoming.Value, Up),
            new Step("Left", period.Lost, net.Value, period.Incoming.Value, Down) { Falls = true },
            new Step("Net", net, 0, net.Value, Sum),
            new Step("Took more", period.Grew, net.Value, net.Value + period.Grew.Value, Up),
            new Step("Took less", period.Diminished, all.Value, net.Value + period.Grew.Value, Down)
            {
                Falls = true,
            },
            new Step("In all", all, 0, all.Value, Sum),
        ];
    }

    private static string Shown(Words words, Step step, long value) =>
        words.Signed(step.Falls ? -value : value);

    private static Chart Chart(IReadOnlyList<Step> steps, Box box, Words words)
    {
        var points = steps.Select((s, i) => new ChartPoint(i) { Fill = s.Fill }).ToList();
        return new Chart(
            "Waterfall",
            box,
            [.. steps.Select(s => s.Name)],
            [
                new ChartSeries("Base", SeriesKind.StackedColumn, [.. steps.Select(s => s.Base)])
                {
                    Fill = Paint.None,
                },
                new ChartSeries(
                    "Above zero",
                    SeriesKind.StackedColumn,
                    [.. steps.Select(s => s.Above)]
                )
                {
                    Fill = Up,
                    Points = points,
                },
                new ChartSeries(
                    "Below zero",
                    SeriesKind.StackedColumn,
                    [.. steps.Select(s => s.Below)]
                )
                {
                    Fill = Up,
                    Points = points,
                },
            ]
        )
        {
            ShowCategories = false,
            FullWidthPlot = true,
            GapPercent = 45,
            AltText =
                $"Waterfall of value: {string.Join(", ", steps.Select(s => $"{s.Name} {Shown(words, s, s.Counted.Value)}"))}",
        };
    }

    private sealed record Step(string Name, Counted Counted, long From, long To, Paint Fill)
    {
        public bool Falls { get; init; }

        private long Low => Math.Min(From, To);

        private long High => Math.Max(From, To);

        /// <summary>What holds the column up, or down below zero; nothing where it starts at zero.</summary>
        public decimal? Base => Visible(Low > 0 ? Low : Math.Min(High, 0));

        public decimal? Above => Visible(Math.Max(High, 0) - Math.Max(Low, 0));

        public decimal? Below => Visible(Math.Min(Low, 0) - Math.Min(High, 0));

        private static decimal? Visible(long value) => value == 0 ? null : value;
    }
}
