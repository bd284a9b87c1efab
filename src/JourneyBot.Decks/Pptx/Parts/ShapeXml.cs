using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>Shapes, lines and the frames of tables and charts.</summary>
internal static class ShapeXml
{
    private static ReadOnlySpan<byte> Decorative =>
        """<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>"""u8;

    public static void Write(SlidePart slide, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                Text(slide, text);
                break;
            case Stroke stroke:
                Line(slide, stroke);
                break;
            case Polyline polyline:
                Curve(slide, polyline);
                break;
            case Table table:
                Frame(slide, table, Names.Table);
                TableXml.Write(slide, table);
                slide.Xml.Add("</a:graphicData></a:graphic></p:graphicFrame>"u8);
                break;
            case Chart chart:
                Frame(slide, chart, Names.Chart);
                slide.Xml.Add(
                    $"""<c:chart xmlns:c="{Names.Chart}" r:id="rId{slide.Relate(chart)}"/>"""
                );
                slide.Xml.Add("</a:graphicData></a:graphic></p:graphicFrame>"u8);
                break;
            default:
                throw new InvalidOperationException($"No XML for {shape.GetType().Name}.");
        }
    }

    private static void Text(SlidePart slide, TextShape shape)
    {
        var xml = slide.Xml;
        xml.Add("<p:sp><p:nvSpPr>"u8);
        Identity(slide, shape, shape.Paragraphs.Count == 0 && shape.AltText.Length == 0);
        xml.Add(shape.Paragraphs.Count > 0 ? "<p:cNvSpPr txBox=\"1\"/>"u8 : "<p:cNvSpPr/>"u8);
        xml.Add("<p:nvPr/></p:nvSpPr><p:spPr>"u8);
        Place(xml, "a", shape.Box);
        xml.Add($"""<a:prstGeom prst="{Preset(shape.Outline)}">""");
        xml.Add(
            shape.Outline == Outline.RoundedRectangle
                ? """<a:avLst><a:gd name="adj" fmla="val 8000"/></a:avLst>"""u8
                : "<a:avLst/>"u8
        );
        xml.Add($"</a:prstGeom>{shape.Fill}<a:ln>{shape.Line}</a:ln></p:spPr><p:txBody>");
        xml.Add(
            $"""<a:bodyPr wrap="square" lIns="{shape.Inset}" tIns="{shape.Inset}" rIns="{shape.Inset}" bIns="{shape.Inset}" rtlCol="0" anchor="{Anchor(shape.Anchor)}"><a:noAutofit/></a:bodyPr><a:lstStyle/>"""
        );
        TextXml.Paragraphs(slide, shape.Paragraphs);
        xml.Add("</p:txBody></p:sp>"u8);
    }

    private static void Line(SlidePart slide, Stroke stroke)
    {
        var xml = slide.Xml;
        xml.Add("<p:cxnSp><p:nvCxnSpPr>"u8);
        Identity(slide, stroke, stroke.AltText.Length == 0);
        xml.Add("<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>"u8);
        Place(xml, "a", stroke.Box);
        xml.Add(
            $"""<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{stroke.Width}">{stroke.Paint}</a:ln></p:spPr></p:cxnSp>"""
        );
    }

    private static void Curve(SlidePart slide, Polyline line)
    {
        var xml = slide.Xml;
        xml.Add("<p:sp><p:nvSpPr>"u8);
        Identity(slide, line, line.AltText.Length == 0);
        xml.Add("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"u8);
        Place(xml, "a", line.Box);
        xml.Add(
            $"""<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{line.Box.Width}" h="{line.Box.Height}" fill="none">"""
        );
        for (var i = 0; i < line.Points.Count; i++)
        {
            var (x, y) = (line.Points[i].X - line.Box.X, line.Points[i].Y - line.Box.Y);
            xml.Add(i == 0 ? "<a:moveTo>"u8 : "<a:lnTo>"u8);
            xml.Add($"""<a:pt x="{x}" y="{y}"/>""");
            xml.Add(i == 0 ? "</a:moveTo>"u8 : "</a:lnTo>"u8);
        }

        xml.Add(
            $"""</a:path></a:pathLst></a:custGeom><a:noFill/><a:ln w="{line.Width}" cap="rnd">{line.Paint}<a:round/></a:ln></p:spPr></p:sp>"""
        );
    }

    private static void Frame(SlidePart slide, Shape shape, string uri)
    {
        var xml = slide.Xml;
        xml.Add("<p:graphicFrame><p:nvGraphicFramePr>"u8);
        Identity(slide, shape, decorative: false);
        xml.Add(
            """<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"""u8
        );
        Place(xml, "p", shape.Box);
        xml.Add($"""<a:graphic><a:graphicData uri="{uri}">""");
    }

    private static void Identity(SlidePart slide, Shape shape, bool decorative)
    {
        var xml = slide.Xml;
        xml.Add($"""<p:cNvPr id="{slide.NextShape()}" name="{shape.Name}" """);
        if (shape.AltText.Length > 0)
        {
            xml.Add($"descr=\"{shape.AltText}\"");
        }

        xml.Add(">"u8);
        slide.Click(shape.Link);
        if (decorative)
        {
            xml.Add(Decorative);
        }

        xml.Add("</p:cNvPr>"u8);
    }

    private static void Place(Utf8Xml xml, string prefix, Box box) =>
        xml.Add(
            $"""<{prefix}:xfrm><a:off x="{box.X}" y="{box.Y}"/><a:ext cx="{box.Width}" cy="{box.Height}"/></{prefix}:xfrm>"""
        );

    private static string Preset(Outline outline) =>
        outline switch
        {
            Outline.RoundedRectangle => "roundRect",
            Outline.Ellipse => "ellipse",
            Outline.Diamond => "diamond",
            Outline.Triangle => "triangle",
            _ => "rect",
        };

    public static string Anchor(TextAnchor anchor) =>
        anchor switch
        {
            TextAnchor.Middle => "ctr",
            TextAnchor.Bottom => "b",
            _ => "t",
        };
}
