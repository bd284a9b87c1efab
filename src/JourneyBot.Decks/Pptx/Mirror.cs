using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx;

/// <summary>Turns a slide around for readers from right to left: what stood on the left stands on the right, tables and charts begin there, and text starts there.</summary>
internal static class Mirror
{
    /// <summary>The slide for the other readers.</summary>
    /// <param name="slide">A slide laid out from left to right.</param>
    /// <param name="body">What it is turned around in the middle of.</param>
    public static Slide Of(Slide slide, Box body) =>
        slide with
        {
            Content = [.. slide.Content.Select(Of)],
            Shapes = [.. slide.Shapes.Select(s => Of(s, body))],
        };

    private static Shape Of(Shape shape, Box body)
    {
        var box = shape.Box with { X = body.X + body.Right - shape.Box.Right };
        return shape switch
        {
            TextShape text => text with { Box = box, Paragraphs = [.. text.Paragraphs.Select(Of)] },
            Table table => table with
            {
                Box = box,
                RightToLeft = true,
                Rows = [.. table.Rows.Select(Of)],
            },
            Chart chart => chart with { Box = box, RightToLeft = true },
            Polyline line => line with
            {
                Box = box,
                Points = [.. line.Points.Select(p => (body.X + body.Right - p.X, p.Y))],
            },
            _ => shape with { Box = box },
        };
    }

    private static TableRow Of(TableRow row) =>
        row with
        {
            Cells =
            [
                .. row.Cells.Select(c => c with { Paragraphs = [.. c.Paragraphs.Select(Of)] }),
            ],
        };

    // A paragraph that itself runs from right to left already starts there.
    private static Paragraph Of(Paragraph paragraph) =>
        paragraph.IsRightToLeft
            ? paragraph
            : paragraph with
            {
                Align = paragraph.Align switch
                {
                    TextAlign.Start => TextAlign.End,
                    TextAlign.End => TextAlign.Start,
                    var centered => centered,
                },
            };
}
