using System.IO.Compression;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>A slide of each kind with everything a deck can hold, to find out whether decks made in a file are sound.</summary>
internal static class TrialDeck
{
    private static readonly TextStyle Style = new(Length.Points(12), Paint.Text);

    public static void Write(Template template, Stream output)
    {
        var body = template.Body;
        var left = body with { Width = body.Width / 2 };
        var deck = new Deck(
            "Trial",
            "JourneyBot",
            DateTimeOffset.UnixEpoch,
            [
                new Slide("cover", SlideKind.Cover, "Trial") { Subtitle = "Cover" },
                new Slide("shapes", SlideKind.TitleOnly, "Table and chart")
                {
                    Foot = "Foot",
                    Shapes = [Table(left), Chart(left with { X = left.Right })],
                },
                new Slide("text", SlideKind.TitleAndContent, "Text")
                {
                    Content = [Paragraph.Of("Text", Style)],
                },
            ]
        );
        DeckWriter.Write(deck, template, output, CompressionLevel.Fastest);
    }

    private static Table Table(Box box) =>
        new(
            "Table",
            box,
            [box.Width],
            [new TableRow(Length.Points(20), [TableCell.Of("Text", Style)])]
        )
        {
            AltText = "A table",
        };

    private static Chart Chart(Box box) =>
        new("Chart", box, ["One"], [new ChartSeries("Series", SeriesKind.Column, [1])])
        {
            AltText = "A chart",
        };
}
