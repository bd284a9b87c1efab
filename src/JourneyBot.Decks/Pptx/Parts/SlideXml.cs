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
            Placeholder(part, "Title", layout.TitleType, index: null, slide.Title);
        }

        if (slide.Subtitle is { } subtitle && layout.Subtitle is { } at)
        {
            Open(part, "Subtitle", "subTitle", at);
            foreach (var line in subtitle.Split('\n'))
            {
                TextXml.Inherited(part, line);
            }

            xml.Add("</p:txBody></p:sp>"u8);
        }

        if (slide.Content.Count > 0 && layout.Content is { } content)
        {
            Open(part, "Content", type: null, content);
            TextXml.Paragraphs(part, slide.Content);
            xml.Add("</p:txBody></p:sp>"u8);
        }

        foreach (var shape in slide.Shapes)
        {
            ShapeXml.Write(part, shape);
        }

        Foot(part, slide, layout, number);
        xml.Add("</p:spTree>"u8);
        LooseXml.Tags(part, slide.Loose, number);
        xml.Add(
            $$"""<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="{{Names.PowerPoint2010}}" val="{{slide.Loose?.CreationId ?? StableId.Hash(slide.Key)}}"/></p:ext></p:extLst></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"""
        );
    }

    public static void WriteNotes(SlidePart part, Slide slide)
    {
        var xml = part.Xml;
        Begin(xml, "notes");
        xml.Add(
            """<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"""u8
        );
        part.NextShape();
        Open(part, "Notes", "body", 1);
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

    private static void Foot(SlidePart part, Slide slide, Layout layout, int number)
    {
        if (slide.Foot.Length > 0 && layout.Foot is { } foot)
        {
            Placeholder(part, "Source", "ftr", foot, slide.Foot);
        }

        if (slide.Kind != SlideKind.Cover && slide.Loose is null && layout.Number is { } at)
        {
            Open(part, "Slide number", "sldNum", at);
            part.Xml.Add(
                $$"""<a:p><a:fld id="{8C2F3D55-6A0E-4B43-A8F7-1B5B6E2B1A02}" type="slidenum"><a:rPr lang="{{part.Deck.Language}}"/><a:t>{{number}}</a:t></a:fld></a:p></p:txBody></p:sp>"""
            );
        }
    }

    private static void Placeholder(
        SlidePart part,
        string name,
        string type,
        int? index,
        string text
    )
    {
        Open(part, name, type, index);
        TextXml.Inherited(part, text);
        part.Xml.Add("</p:txBody></p:sp>"u8);
    }

    private static void Open(SlidePart part, string name, string? type, int? index)
    {
        var xml = part.Xml;
        xml.Add(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="{part.NextShape()}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph"""
        );
        if (type is not null)
        {
            xml.Add($" type=\"{type}\"");
        }

        if (index is { } at)
        {
            xml.Add($" idx=\"{at}\"");
        }

        xml.Add("/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"u8);
    }
}
