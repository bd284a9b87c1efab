using System.Text;
using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Pptx.Own;

/// <summary>Our slide master and notes master.</summary>
internal static class OwnMaster
{
    private const string ColorMap =
        """<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>""";

    private const string White =
        """<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>""";

    public static string Slide() =>
        Names.Declaration
        + $"<p:sldMaster {Names.SlideNamespaces}><p:cSld>{White}<p:spTree>{Names.TreeRoot}"
        + Placeholder.Xml(
            2,
            "Title Placeholder",
            """type="title" """,
            Placeholder.Place(OwnTemplate.TitleBox),
            Placeholder.Prompt("Say what was found"),
            Placeholder.FlatBody
        )
        + Placeholder.Xml(
            3,
            "Text Placeholder",
            """type="body" idx="1" """,
            Placeholder.Place(OwnTemplate.BodyBox),
            Placeholder.Prompt("Write here"),
            Placeholder.FlatBody
        )
        + Placeholder.Foot(4, placed: true)
        + $"</p:spTree></p:cSld>{ColorMap}<p:sldLayoutIdLst>"
        + string.Concat(
            OwnLayouts.Ids.Select((id, i) => $"""<p:sldLayoutId id="{id}" r:id="rId{i + 1}"/>""")
        )
        + "</p:sldLayoutIdLst><p:txStyles><p:titleStyle>"
        + """<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2800" b="1" kern="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>"""
        + $"</p:titleStyle><p:bodyStyle>{Bullets()}</p:bodyStyle><p:otherStyle>{Levels(1800)}</p:otherStyle></p:txStyles></p:sldMaster>";

    public static string Notes() =>
        Names.Declaration
        + $"<p:notesMaster {Names.SlideNamespaces}><p:cSld>{White}<p:spTree>{Names.TreeRoot}"
        + """<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>"""
        + Placeholder.Xml(
            3,
            "Notes Placeholder",
            """type="body" sz="quarter" idx="3" """,
            Placeholder.Place(Box.Inches(0.75, 4.8125, 6, 3.9375)),
            Placeholder.Prompt("Evidence and sources")
        )
        + $"</p:spTree></p:cSld>{ColorMap}<p:notesStyle>{Levels(1200, withDefault: false)}</p:notesStyle></p:notesMaster>";

    public static string Levels(int size, bool withDefault = true)
    {
        var xml = new StringBuilder(
            withDefault ? """<a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>""" : ""
        );
        for (var level = 1; level <= 9; level++)
        {
            xml.Append(Level(level, $"marL=\"{457200 * (level - 1)}\"", "", size));
        }

        return xml.ToString();
    }

    private static string Bullets()
    {
        const string Bullet =
            """<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/>""";
        var xml = new StringBuilder();
        for (var level = 1; level <= 9; level++)
        {
            var indent = $"marL=\"{228600 * level}\" indent=\"-228600\"";
            xml.Append(Level(level, indent, Bullet, level == 1 ? 1800 : 1600));
        }

        return xml.ToString();
    }

    private static string Level(int level, string indent, string before, int size) =>
        $"""<a:lvl{level}pPr {indent} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{before}<a:defRPr sz="{size}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level}pPr>""";
}
