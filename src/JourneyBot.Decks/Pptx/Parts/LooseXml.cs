namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>What only a slide has that goes into other presentations: a title that keeps its place and size, and tags.</summary>
internal static class LooseXml
{
    /// <summary>Colour, typeface and weight are the presentation's; place and size are ours, so that the title stays clear of what is below it.</summary>
    public static void Title(SlidePart part, LooseLook look, string title)
    {
        var xml = part.Xml;
        xml.Add(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="{part.NextShape()}" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>"""
        );
        xml.Add(
            $"""<a:xfrm><a:off x="{look.Title.X}" y="{look.Title.Y}"/><a:ext cx="{look.Title.Width}" cy="{look.Title.Height}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>"""
        );
        xml.Add("<a:p><a:pPr "u8);
        xml.Add(Script.IsRightToLeft(title) || part.Deck.RightToLeft ? """algn="r" """u8 : []);
        xml.Add(Script.IsRightToLeft(title) ? """rtl="1" """u8 : []);
        xml.Add(
            $"""><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef></a:pPr><a:r><a:rPr lang="{Script.Language(title, part.Deck.Language, part.Deck.Locale)}" sz="{look.TitleSize.HundredthsOfPoint}" cap="none"/><a:t>{title}</a:t></a:r></a:p></p:txBody></p:sp>"""
        );
    }

    public static void Tags(SlidePart part, LooseLook? look, int number)
    {
        if (look is not null)
        {
            var id = part.Relate("tags", $"../tags/tag{number}.xml");
            part.Xml.Add($"""<p:custDataLst><p:tags r:id="rId{id}"/></p:custDataLst>""");
        }
    }

    public static void WriteTags(Utf8Xml xml, LooseLook look)
    {
        PresentationXml.Declaration(xml);
        xml.Add(
            $"""<p:tagLst xmlns:a="{Names.Drawing}" xmlns:r="{Names.Relationships}" xmlns:p="{Names.Presentation}">"""
        );
        foreach (var (name, value) in look.Tags)
        {
            xml.Add($"""<p:tag name="{name}" val="{value}"/>""");
        }

        xml.Add("</p:tagLst>"u8);
    }
}
