using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Slides.Loose;

/// <summary>Makes everything on a slide larger or smaller by the same factor.</summary>
internal static class Scaling
{
    private const double Same = 0.0005;

    public static Slide By(double factor, Slide slide)
    {
        if (Math.Abs(factor - 1) < Same)
        {
            return slide;
        }

        var look = slide.Loose;
        return slide with
        {
            Shapes = [.. slide.Shapes.Select(s => Of(s, factor))],
            Loose = look is null
                ? null
                : look with
                {
                    Title = Of(look.Title, factor),
                    TitleSize = look.TitleSize * factor,
                },
        };
    }

    private static Shape Of(Shape shape, double factor)
    {
        var box = Of(shape.Box, factor);
        return shape switch
        {
            TextShape text => text with
            {
                Box = box,
                Inset = text.Inset * factor,
                Paragraphs = Of(text.Paragraphs, factor),
            },
            Table table => table with
            {
                Box = box,
                Columns = [.. table.Columns.Select(c => c * factor)],
                Rows = [.. table.Rows.Select(r => Of(r, factor))],
            },
            Chart chart => chart with
            {
                Box = box,
                Text = Of(chart.Text, factor),
                Series = [.. chart.Series.Select(s => Of(s, factor))],
            },
            Stroke stroke => stroke with { Box = box, Width = stroke.Width * factor },
            Polyline line => line with
            {
                Box = box,
                Width = line.Width * factor,
                Points = [.. line.Points.Select(p => (p.X * factor, p.Y * factor))],
            },
            _ => shape with { Box = box },
        };
    }

    private static TableRow Of(TableRow row, double factor) =>
        row with
        {
            Height = row.Height * factor,
            Cells = [.. row.Cells.Select(c => c with { Paragraphs = Of(c.Paragraphs, factor) })],
        };

    private static ChartSeries Of(ChartSeries series, double factor) =>
        series with
        {
            LabelStyle = series.LabelStyle is { } style ? Of(style, factor) : null,
            Points =
            [
                .. series.Points.Select(p =>
                    p.LabelStyle is { } label ? p with { LabelStyle = Of(label, factor) } : p
                ),
            ],
        };

    private static IReadOnlyList<Paragraph> Of(
        IReadOnlyList<Paragraph> paragraphs,
        double factor
    ) =>
        [
            .. paragraphs.Select(p =>
                p with
                {
                    SpaceBefore = p.SpaceBefore * factor,
                    Runs = [.. p.Runs.Select(r => r with { Style = Of(r.Style, factor) })],
                }
            ),
        ];

    private static TextStyle Of(TextStyle style, double factor) =>
        style with
        {
            Size = style.Size * factor,
        };

    private static Box Of(Box box, double factor) =>
        new(box.X * factor, box.Y * factor, box.Width * factor, box.Height * factor);
}
