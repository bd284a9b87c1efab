using System.IO.Compression;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Tests.Decks.Pptx;

/// <summary>A small deck in which everything the kit can write occurs.</summary>
internal static class KitDeck
{
    public static readonly TextStyle Body = new(Length.Points(14), Paint.Text);

    public static byte[] Bytes(
        string text = "Weekend help",
        CompressionLevel level = CompressionLevel.Optimal
    ) => Bytes(Make(text), level);

    public static byte[] Bytes(
        Deck deck,
        CompressionLevel level = CompressionLevel.Optimal,
        Template? template = null
    )
    {
        using var file = new MemoryStream();
        DeckWriter.Write(deck, template ?? OwnTemplate.Instance, file, level);
        return file.ToArray();
    }

    public static Deck Make(string text) =>
        new(
            text,
            "JourneyBot",
            new DateTimeOffset(2026, 6, 26, 16, 0, 0, TimeSpan.Zero),
            [
                new Slide("cover", SlideKind.Cover, text)
                {
                    Subtitle = $"{text}\nAs of 26 June",
                    Section = "Start",
                },
                new Slide("table", SlideKind.TitleOnly, $"{text}: table")
                {
                    Section = text,
                    Foot = text,
                    Notes = [text, "Second line"],
                    Shapes = [Table(text)],
                },
                new Slide("charts", SlideKind.TitleOnly, $"{text}: charts")
                {
                    Section = text,
                    Shapes = [Columns(text), Line(text)],
                },
                new Slide("shapes", SlideKind.TitleOnly, $"{text}: shapes")
                {
                    Section = text,
                    Shapes = Shapes(text),
                },
                new Slide("content", SlideKind.TitleAndContent, $"{text}: content")
                {
                    Content = [Paragraph.Of(text, Body), Paragraph.Of("", Body)],
                    Section = "End",
                },
            ]
        );

    private static Table Table(string text) =>
        new(
            "Projects",
            Box.Inches(0.6, 1.5, 6, 1),
            [Length.Inches(2), Length.Inches(2), Length.Inches(2)],
            [
                new TableRow(Length.Inches(0.4), [Cell("One"), Cell("Two"), Cell("Three")]),
                new TableRow(
                    Length.Inches(0.4),
                    [Cell(text) with { Span = 2 }, Cell("") with { Fill = Paint.Surface }]
                ),
            ]
        )
        {
            AltText = $"A table: {text}",
            FirstColumnIsHeader = true,
        };

    private static TableCell Cell(string text) => TableCell.Of(text, Body);

    private static Chart Columns(string text) =>
        new(
            "Customers",
            Box.Inches(0.6, 1.5, 6, 4),
            [text, "=1+1", "_x0041_"],
            [
                new ChartSeries(text, SeriesKind.StackedColumn, [1, null, -3.5m])
                {
                    Fill = Paint.Accent(0),
                    ShowLabels = true,
                },
                new ChartSeries("Up", SeriesKind.StackedColumn, [2, 5, 1]) { Fill = Paint.None },
            ]
        )
        {
            AltText = text,
            ShowLegend = true,
            ShowGridLines = true,
        };

    private static Chart Line(string text) =>
        new(
            "Curve",
            Box.Inches(6.8, 1.5, 6, 4),
            [text, "", "c"],
            [
                new ChartSeries("Score", SeriesKind.Line, [3, null, 8])
                {
                    Fill = Paint.Accent(1),
                    Marker = MarkerShape.Diamond,
                    ShowLabels = true,
                    LabelPlace = LabelPlace.Above,
                    LabelStyle = Body,
                    Points =
                    [
                        new ChartPoint(2)
                        {
                            Emphasised = true,
                            LabelStyle = Body with { Paint = Paint.Fixed(0xB3261E) },
                            LabelFormat = "\"★ \"0",
                        },
                    ],
                },
            ]
        )
        {
            AltText = text,
            Minimum = 0,
            Maximum = 10,
            FullWidthPlot = true,
            ShowCategories = false,
        };

    private static IReadOnlyList<Shape> Shapes(string text) =>
        [
            new TextShape(
                "Box",
                Box.Inches(0.6, 1.5, 4, 1),
                [
                    new Paragraph([
                        new TextRun(
                            text,
                            Body with
                            {
                                Bold = true,
                                Italic = true,
                            },
                            Link.ToSlide("table")
                        ),
                    ])
                    {
                        Bulleted = true,
                        Align = TextAlign.End,
                        SpaceBefore = Length.Points(6),
                    },
                    new Paragraph([
                        new TextRun(
                            "Open",
                            Body,
                            Link.ToWeb(new Uri("https://example.com/map?a=1&b=\"2\""))
                        ),
                    ]),
                ]
            )
            {
                Outline = Outline.RoundedRectangle,
                Fill = Paint.Surface,
                Line = Paint.Rule,
                Link = Link.ToSlide("content"),
            },
            new TextShape("Dot", Box.Inches(5, 1.5, 0.3, 0.3), [])
            {
                Outline = Outline.Ellipse,
                Fill = Paint.Accent(7),
            },
            new Stroke("Rule", Box.Inches(0.6, 3, 4, 0), Paint.Rule, Length.Points(1)),
            new Polyline("Curve", Box.Inches(0.6, 4, 4, 1), Paint.Accent(2), Length.Points(2))
            {
                AltText = text,
                Points =
                [
                    (Length.Inches(0.6), Length.Inches(4)),
                    (Length.Inches(2), Length.Inches(5)),
                    (Length.Inches(4.6), Length.Inches(4.5)),
                ],
            },
        ];
}
