namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>A slide's own part: title first, then the shapes in reading order, then foot and number.</summary>
internal static class SlideXml
{
    public static void Write(SlidePart part, Slide slide, Layout layout, int number)
    {
        var xml = part.Xml;
        Begin(xml, "sld");
        if (slide.Loose is { } loose)
        {
            LooseXml.Title(part, loose, slide.Title);
        }
        else
        {
            PlaceholderXml.Title(part, slide.Title, layout);
        }

        PlaceholderXml.Subtitle(part, slide, layout);
        PlaceholderXml.Content(part, slide, layout);
        foreach (var shape in slide.Shapes)
        {
            ShapeXml.Write(part, shape);
        }

        PlaceholderXml.Foot(part, slide, layout, number);
        xml.Add("</p:spTree>"u8);
        LooseXml.Tags(part, slide.Loose, number);
        xml.Add(
            $$"""<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="{{Names.PowerPoint2010}}" val="{{slide.Loose?.CreationId ?? StableId.Hash(slide.Key)}}"/></p:ext></p:extLst></p:cSld><p:clrMapOvr>"""
        );
        xml.Add(layout.ColorMapping.Length > 0 ? layout.ColorMapping : "<a:masterClrMapping/>"u8);
        xml.Add("</p:clrMapOvr></p:sld>"u8);
    }

    public static void WriteNotes(SlidePart part, Slide slide)
    {
        var xml = part.Xml;
        Begin(xml, "notes");
        xml.Add(
            """<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"""u8
        );
        part.NextShape();
        PlaceholderXml.Open(part, "Notes", "body", 1);
        foreach (var line in slide.Notes)
        {
            TextXml.Inherited(part, line);
        }

        if (slide.Notes.Count == 0)
        {
            TextXml.Inherited(part, "");
        }

        xml.Add(
            "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"u8
        );
    }

    private static void Begin(Utf8Xml xml, string root)
    {
        xml.Add("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        xml.Add(
            $"""<p:{root} xmlns:a="{Names.Drawing}" xmlns:r="{Names.Relationships}" xmlns:p="{Names.Presentation}"><p:cSld><p:spTree>"""
        );
        xml.Add(TreeRoot);
    }

    private static ReadOnlySpan<byte> TreeRoot =>
        """<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>"""u8;
}
