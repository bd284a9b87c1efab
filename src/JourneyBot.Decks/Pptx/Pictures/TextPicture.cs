using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Decks.Pptx.Pictures;

/// <summary>Paragraphs as lines of SVG text, broken where the slide will break them.</summary>
internal static class TextPicture
{
    // How far below the top of a line its letters stand, of the line's height.
    private const double Baseline = 0.79;

    public static void Draw(
        Utf8Xml xml,
        IReadOnlyList<Paragraph> paragraphs,
        Box box,
        TextAnchor anchor
    )
    {
        var spare = box.Height - TextFit.Height(paragraphs, box.Width);
        var y =
            box.Y
            + anchor switch
            {
                TextAnchor.Middle => Length.Max(spare, Length.Zero) * 0.5,
                TextAnchor.Bottom => Length.Max(spare, Length.Zero),
                _ => Length.Zero,
            };
        foreach (var paragraph in paragraphs)
        {
            y = Draw(xml, paragraph, box, y + paragraph.SpaceBefore);
        }
    }

    private static Length Draw(Utf8Xml xml, Paragraph paragraph, Box box, Length y)
    {
        if (paragraph.Runs.Count == 0)
        {
            return y + TextFit.LineHeight(Length.Points(12));
        }

        var indent = paragraph.Bulleted ? Paragraph.BulletIndent : Length.Zero;
        var style = paragraph.Runs.MaxBy(r => r.Style.Size.Emu)!.Style;
        var text = string.Concat(paragraph.Runs.Select(r => r.Text));
        var room = box with { X = box.X + indent, Width = box.Width - indent };
        var height = TextFit.LineHeight(style.Size);
        var at = 0;
        do
        {
            var length = TextFit.FirstLine(text.AsSpan(at), style, room.Width);
            Line(xml, paragraph, room, y + (height * Baseline), (at, at + length));
            y += height;
            at += Math.Max(1, length);
        } while (at < text.Length);

        return y;
    }

    private static void Line(
        Utf8Xml xml,
        Paragraph paragraph,
        Box room,
        Length baseline,
        (int From, int To) part
    )
    {
        var text = string.Concat(paragraph.Runs.Select(r => r.Text));
        var rightToLeft = Script.IsRightToLeft(text);
        var (x, anchor) = (paragraph.Align, rightToLeft) switch
        {
            (TextAlign.Center, _) => (room.X + (room.Width * 0.5), "middle"),
            (TextAlign.Start, false) => (room.X, "start"),
            (TextAlign.Start, true) => (room.Right, "start"),
            (_, true) => (room.X, "end"),
            _ => (room.Right, "end"),
        };
        xml.Add(
            $"""<text x="{SlidePicture.Of(x)}" y="{SlidePicture.Of(baseline)}" text-anchor="{anchor}" xml:space="preserve" direction="{(rightToLeft ? "rtl" : "ltr")}">"""
        );
        var start = 0;
        foreach (var run in paragraph.Runs)
        {
            var from = Math.Max(part.From, start);
            var to = Math.Min(part.To, start + run.Text.Length);
            if (from < to)
            {
                Run(xml, run.Style, run.Text[(from - start)..(to - start)]);
            }

            start += run.Text.Length;
        }

        xml.Add("</text>"u8);
    }

    private static void Run(Utf8Xml xml, TextStyle style, string text) =>
        xml.Add(
            $"""<tspan font-size="{SlidePicture.Of(style.Size)}" font-weight="{(style.Bold ? 700 : 400)}" font-style="{(style.Italic ? "italic" : "normal")}" fill="{style.Paint.Web}">{text}</tspan>"""
        );
}
