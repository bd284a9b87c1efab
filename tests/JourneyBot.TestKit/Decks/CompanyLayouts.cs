using System.Globalization;

namespace JourneyBot.TestKit.Decks;

/// <summary>Masters and layouts with the proportions that PowerPoint's own have, whatever the slide's size.</summary>
internal sealed class CompanyLayouts(CompanyFile file, CompanyLook look)
{
    public const string Namespaces =
        """xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" """;

    private const string Root =
        """<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>""";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["title"] = "Title Slide",
        ["obj"] = "Title and Content",
        ["secHead"] = "Section Header",
        ["twoObj"] = "Two Content",
        ["titleOnly"] = "Title Only",
        ["blank"] = "Blank",
    };

    public string Master(int number, int firstLayout, int lastLayout)
    {
        var ids = string.Concat(
            Enumerable
                .Range(0, lastLayout - firstLayout + 1)
                .Select(i =>
                    $"<p:sldLayoutId id=\"{2147483648 + ((number - 1) * 20L) + i + 1}\" r:id=\"rId{i + 1}\"/>"
                )
        );
        var shapes =
            Decorations()
            + Holder(2, "title", "", Left, 0.053, 0.863 - PanelWidth, 0.193)
            + Holder(3, "body", "idx=\"1\"", Left, 0.266, 0.863 - PanelWidth, 0.634)
            + Holder(4, "dt", "sz=\"half\" idx=\"2\"", Left, 0.927, 0.2, 0.053)
            + Holder(5, "ftr", "sz=\"quarter\" idx=\"3\"", 0.331, 0.927, 0.338, 0.053)
            + Holder(6, "sldNum", "sz=\"quarter\" idx=\"4\"", 0.706, 0.927, 0.225, 0.053);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<p:sldMaster {Namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>{Root}{shapes}</p:spTree></p:cSld><p:clrMap {look.ColorMap} accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="{look.TitleSize}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600" algn="l"><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="2800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr lang="en-US"/></a:defPPr><a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>"""
        );
    }

    public string Layout(string type)
    {
        var shapes = type switch
        {
            "title" => Holder(
                2,
                "ctrTitle",
                "",
                0.125,
                0.164,
                0.75,
                0.348,
                "<a:lvl1pPr algn=\"ctr\"><a:defRPr sz=\"6000\"/></a:lvl1pPr>"
            )
                + Holder(
                    3,
                    "subTitle",
                    "idx=\"1\"",
                    0.125,
                    0.525,
                    0.75,
                    0.241,
                    "<a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"ctr\"><a:buNone/><a:defRPr sz=\"2400\"/></a:lvl1pPr>"
                )
                + Feet(),
            "obj" => Inherits(2, "title", "") + Inherits(3, "", "idx=\"1\"") + Feet(),
            "secHead" => Holder(2, "title", "", 0.068, 0.25, 0.863, 0.416)
                + Holder(3, "body", "idx=\"1\"", 0.068, 0.67, 0.863, 0.219)
                + Feet(),
            "twoObj" => Inherits(2, "title", "")
                + Holder(3, "", "sz=\"half\" idx=\"1\"", 0.069, 0.266, 0.425, 0.634)
                + Holder(4, "", "sz=\"half\" idx=\"2\"", 0.506, 0.266, 0.425, 0.634)
                + Feet(),
            "titleOnly" => Inherits(2, "title", "") + Feet(),
            _ => Feet(),
        };
        return $"""<p:sldLayout {Namespaces} type="{type}" preserve="1"><p:cSld name="{Names[type]}"><p:spTree>{Root}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>""";
    }

    public static string Notes() =>
        $"""<p:notesMaster {Namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>{Root}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp></p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:notesMaster>""";

    public static string Sample(int number) =>
        $"""<p:sld {Namespaces}><p:cSld><p:spTree>{Root}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ctrTitle"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Sample {number}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>""";

    private double PanelWidth => look.Panel ? 0.06 : 0;

    private double Left => 0.069 + PanelWidth;

    private string Decorations() =>
        (look.Panel ? Block(20, "Panel", 0, 0, 0.08, 1, "accent1") : "")
        + (look.Logo ? Block(21, "Logo", 0.9, 0.82, 0.08, 0.08, "accent1") : "");

    private string Block(
        int id,
        string name,
        double x,
        double y,
        double w,
        double h,
        string color
    ) =>
        $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{Place(x, y, w, h)}<a:solidFill><a:schemeClr val="{color}"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>""";

    private static string Feet() =>
        Inherits(10, "dt", "sz=\"half\" idx=\"10\"")
        + Inherits(11, "ftr", "sz=\"quarter\" idx=\"11\"")
        + Inherits(12, "sldNum", "sz=\"quarter\" idx=\"12\"");

    private static string Inherits(int id, string type, string more) =>
        Shape(id, type, more, "", "");

    private string Holder(
        int id,
        string type,
        string more,
        double x,
        double y,
        double w,
        double h,
        string style = ""
    )
    {
        var own = type is "dt" or "ftr" or "sldNum"
            ? """<a:lvl1pPr><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr>"""
            : style;
        return Shape(id, type, more, Place(x, y, w, h), own);
    }

    private static string Shape(int id, string type, string more, string place, string style)
    {
        var kind = type.Length == 0 ? "" : $"type=\"{type}\" ";
        var text = type is "sldNum"
            ? """<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>"""
            : """<a:r><a:rPr lang="en-US"/><a:t>Click to edit</a:t></a:r>""";
        return $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{type} {id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}{more}/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>{style}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>""";
    }

    private string Place(double x, double y, double w, double h) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<a:xfrm><a:off x="{(long)(x * file.Width)}" y="{(long)(y * file.Height)}"/><a:ext cx="{(long)(w * file.Width)}" cy="{(long)(h * file.Height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"""
        );
}
