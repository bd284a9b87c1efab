using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Pictures;

/// <summary>A slide as an SVG picture in our own theme, in points: true to place, size and words, plain in its charts.</summary>
internal static class SlidePicture
{
    public static byte[] Draw(Slide slide, Template template)
    {
        var xml = new Utf8Xml();
        var (width, height) = (Of(template.Width), Of(template.Height));
        xml.Add(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="Calibri,Carlito,Segoe UI,Arial,sans-serif">"""
        );
        xml.Add($"""<rect width="{width}" height="{height}" fill="#FFFFFF"/>""");
        TextPicture.Draw(
            xml,
            [Paragraph.Of(slide.Title, template.TitleStyle)],
            template.Title,
            TextAnchor.Top
        );
        foreach (var shape in slide.Shapes)
        {
            Draw(xml, shape);
        }

        xml.Add("</svg>"u8);
        return xml.Written.ToArray();
    }

    // A tenth of a point is finer than any screen shows it.
    public static decimal Of(Length length) => Math.Round((decimal)length.InPoints, 1);

    private static void Draw(Utf8Xml xml, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                Outlined(xml, text);
                TextPicture.Draw(xml, text.Paragraphs, text.Box.Inset(text.Inset), text.Anchor);
                break;
            case Table table:
                Table(xml, table);
                break;
            case Chart chart:
                ChartPicture.Draw(xml, chart);
                break;
            case Stroke stroke:
                var (from, to) = (stroke.Box, stroke.Width);
                xml.Add(
                    $"""<line x1="{Of(from.X)}" y1="{Of(from.Y)}" x2="{Of(from.Right)}" y2="{Of(from.Bottom)}" stroke="{stroke.Paint.Web}" stroke-width="{Of(to)}"/>"""
                );
                break;
            case Polyline line:
                xml.Add($"""<polyline fill="none" stroke="{line.Paint.Web}" points=" """);
                foreach (var (x, y) in line.Points)
                {
                    xml.Add($"{Of(x)},{Of(y)} ");
                }

                xml.Add($"\" stroke-width=\"{Of(line.Width)}\"/>");
                break;
            default:
                break;
        }
    }

    private static void Outlined(Utf8Xml xml, TextShape shape)
    {
        if (ReferenceEquals(shape.Fill, Paint.None) && ReferenceEquals(shape.Line, Paint.None))
        {
            return;
        }

        var (x, y) = (Of(shape.Box.X), Of(shape.Box.Y));
        var (width, height) = (Of(shape.Box.Width), Of(shape.Box.Height));
        switch (shape.Outline)
        {
            case Outline.Ellipse:
                xml.Add(
                    $"""<ellipse cx="{x + (width / 2)}" cy="{y + (height / 2)}" rx="{width / 2}" ry="{height / 2}" """
                );
                break;
            case Outline.Diamond:
                xml.Add(
                    $"""<path d="M{x + (width / 2)} {y}L{x + width} {y + (height / 2)} {x + (width / 2)} {y + height} {x} {y + (height / 2)}Z" """
                );
                break;
            case Outline.Triangle:
                xml.Add(
                    $"""<path d="M{x + (width / 2)} {y}L{x + width} {y + height} {x} {y + height}Z" """
                );
                break;
            default:
                var round = shape.Outline is Outline.RoundedRectangle ? 3 : 0;
                xml.Add(
                    $"""<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{round}" """
                );
                break;
        }

        xml.Add($"""fill="{shape.Fill.Web}" stroke="{shape.Line.Web}"/>""");
    }

    private static void Table(Utf8Xml xml, Table table)
    {
        var y = table.Box.Y;
        foreach (var row in table.Rows)
        {
            var column = 0;
            var x = table.RightToLeft ? table.Box.Right : table.Box.X;
            foreach (var cell in row.Cells)
            {
                var width = Length.Zero;
                for (var i = 0; i < cell.Span && column < table.Columns.Count; i++)
                {
                    width += table.Columns[column++];
                }

                x -= table.RightToLeft ? width : Length.Zero;
                Cell(xml, cell, new Box(x, y, width, row.Height));
                x += table.RightToLeft ? Length.Zero : width;
            }

            y += row.Height;
            xml.Add(
                $"""<line x1="{Of(table.Box.X)}" y1="{Of(y)}" x2="{Of(table.Box.Right)}" y2="{Of(y)}" stroke="{row.Rule.Web}" stroke-width="0.75"/>"""
            );
        }
    }

    private static void Cell(Utf8Xml xml, TableCell cell, Box box)
    {
        if (!ReferenceEquals(cell.Fill, Paint.None))
        {
            xml.Add(
                $"""<rect x="{Of(box.X)}" y="{Of(box.Y)}" width="{Of(box.Width)}" height="{Of(box.Height)}" fill="{cell.Fill.Web}"/>"""
            );
        }

        var (side, top) = (TableCell.SideMargin, TableCell.TopMargin);
        var inner = new Box(
            box.X + side,
            box.Y + top,
            box.Width - (side * 2),
            box.Height - (top * 2)
        );
        TextPicture.Draw(xml, cell.Paragraphs, inner, cell.Anchor);
    }
}
