using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Decks.Slides;

/// <summary>Customers and value that came in and left, over the last six counted periods.</summary>
internal static class PeriodsSlide
{
    private const int Most = 6;
    private const int DigitsInColumn = 6;

    public static IEnumerable<Slide> Make(Story story)
    {
        var periods = Periods(story);
        if (periods.Count == 0)
        {
            return [];
        }

        var body = story.Template.Body;
        var half = (body.Width - (Ink.Gap * 3)) / 2;
        var like = new Slide(
            "periods",
            SlideKind.TitleOnly,
            story.Audience + Finding(story.Words, periods)
        )
        {
            Section = "Customer asset",
            Notes =
            [
                .. periods.Select(p =>
                    $"{Words.Period(p)}: {story.Words.Customers(p.Incoming.Volume)} came in ({story.Words.Money(p.Incoming.Value)}), {story.Words.Number(p.Lost.Volume)} left ({story.Words.Money(p.Lost.Value)})."
                ),
            ],
        };
        var customers = Panel(
            story.Words,
            "Customers",
            periods,
            c => c.Volume,
            body with
            {
                Width = half,
            }
        );
        var value = Panel(
            story.Words,
            $"Value, {story.Words.Currency} a year,",
            periods,
            c => c.Value,
            new Box(body.Right - half, body.Y, half, body.Height)
        );
        return Titles.Number(
            story,
            like,
            [like with { Shapes = [.. customers, .. value], Notes = [] }]
        );
    }

    private static List<CustomerMathPeriod> Periods(Story story) =>
        story
            .View.Periods.Where(p =>
                p.Period.FirstDay <= story.Today
                && (story.Request.Period is not { } last || p.Period <= last)
            )
            .OrderBy(p => p.Period)
            .TakeLast(Most)
            .ToList();

    private static string Finding(Words words, List<CustomerMathPeriod> periods)
    {
        var net = periods.Aggregate(new Counted(0, 0), (sum, p) => sum + p.Net);
        var growing = periods.Count(p => p.Net.Value > 0);
        var span =
            periods.Count == 1
                ? $"In {Words.Period(periods[0])}"
                : $"From {Words.Long(periods[0].Period)} to {Words.Period(periods[^1])}";
        var result = (net.Volume, net.Value) switch
        {
            (>= 0, >= 0) =>
                $"we gained {words.Customers(net.Volume)} and {words.Money(net.Value)} a year",
            (>= 0, < 0) =>
                $"we gained {words.Customers(net.Volume)} but lost {words.Money(-net.Value)} a year",
            (< 0, >= 0) =>
                $"we lost {words.Customers(-net.Volume)} but gained {words.Money(net.Value)} a year",
            _ => $"we lost {words.Customers(-net.Volume)} and {words.Money(-net.Value)} a year",
        };
        var count =
            periods.Count == 1 ? "" : $"; value grew in {growing} of {periods.Count} periods";
        return $"{span} {result}{count}";
    }

    private static IEnumerable<Shape> Panel(
        Words words,
        string what,
        List<CustomerMathPeriod> periods,
        Func<Counted, long> measure,
        Box box
    )
    {
        var heading = new Paragraph([
            new TextRun($"{what} that ", Ink.Heading),
            new TextRun("came in", Ink.Heading with { Paint = Waterfall.Up }),
            new TextRun(" and that ", Ink.Heading),
            new TextRun("left", Ink.Heading with { Paint = Paint.Quiet }),
        ]);
        var headingHeight = TextFit.LineHeight(Ink.Heading.Size);
        yield return new TextShape(
            $"{what} heading",
            box with
            {
                Height = headingHeight,
            },
            [heading]
        );
        var grid = new AlignedTable(box.Width, Length.Inches(0.65), periods.Count);
        var scale = Scale.For(
            periods.Select(p => measure(p.Net)),
            Scale.DigitsIn(grid.RoomOf(1), DigitsInColumn)
        );
        var table = grid.Make(
            $"{what} by period",
            ["", .. periods.Select(p => Words.Short(p.Period) + (p.Final ? "" : " so far"))],
            [
                [
                    "Net" + scale.Short,
                    .. periods.Select(p => words.Signed(scale.Of(measure(p.Net)))),
                ],
            ]
        );
        var top = box.Y + headingHeight + Length.Points(6);
        var bottom = box.Bottom - table.Box.Height;
        yield return Chart(
            what,
            periods,
            measure,
            new Box(box.X + grid.LabelWidth, top, box.Width - grid.LabelWidth, bottom - top)
        );
        yield return table with
        {
            Box = table.Box with { X = box.X, Y = bottom },
            AltText =
                $"Net of {what}: {string.Join("; ", periods.Select(p => $"{Words.Period(p)} {words.Signed(measure(p.Net))}"))}",
        };
    }

    private static Chart Chart(
        string what,
        List<CustomerMathPeriod> periods,
        Func<Counted, long> measure,
        Box box
    )
    {
        var highest = periods.Max(p => Math.Max(measure(p.Incoming), measure(p.Lost)));
        var format = highest switch
        {
            >= 10_000_000 => "#,##0.0,,\"M\"",
            >= 10_000 => "#,##0,\"k\"",
            _ => "#,##0",
        };
        return new Chart(
            $"{what} chart",
            box,
            [.. periods.Select(p => Words.Period(p))],
            [
                Series("Came in", p => measure(p.Incoming), Waterfall.Up),
                Series("Left", p => measure(p.Lost), Waterfall.Down),
            ]
        )
        {
            ShowCategories = false,
            FullWidthPlot = true,
            Minimum = 0,
            Maximum = Math.Max(1, highest * 1.12m),
            AltText =
                $"{what} that came in and left, by period: {string.Join("; ", periods.Select(p => $"{Words.Period(p)} {measure(p.Incoming)} in, {measure(p.Lost)} out"))}",
        };

        ChartSeries Series(string name, Func<CustomerMathPeriod, long> value, Paint fill) =>
            new(name, SeriesKind.Column, [.. periods.Select(p => (decimal?)value(p))])
            {
                Fill = fill,
                ShowLabels = true,
                LabelPlace = LabelPlace.Above,
                NumberFormat = format,
            };
    }
}
