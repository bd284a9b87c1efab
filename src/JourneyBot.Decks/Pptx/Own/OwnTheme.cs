using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Pptx.Own;

/// <summary>Our theme: six accents that white text can stand on, none of them red, amber or green, which are kept for status.</summary>
internal static class OwnTheme
{
    private const string Accents = """
        <a:accent1><a:srgbClr val="2B5FB4"/></a:accent1><a:accent2><a:srgbClr val="0E7490"/></a:accent2><a:accent3><a:srgbClr val="5B4FC4"/></a:accent3><a:accent4><a:srgbClr val="8E3F8F"/></a:accent4><a:accent5><a:srgbClr val="4B6478"/></a:accent5><a:accent6><a:srgbClr val="7A5C3E"/></a:accent6>
        """;

    private const string Scripts = """
        <a:ea typeface=""/><a:cs typeface="Arial"/><a:font script="Jpan" typeface="Yu Gothic"/><a:font script="Hang" typeface="Malgun Gothic"/><a:font script="Hans" typeface="Microsoft YaHei"/><a:font script="Hant" typeface="Microsoft JhengHei"/><a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/><a:font script="Thai" typeface="Leelawadee UI"/><a:font script="Deva" typeface="Nirmala UI"/>
        """;

    private const string Solid = """<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""";
    private const string NoEffect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

    public static string Xml(string name) =>
        Names.Declaration
        + $"""<a:theme xmlns:a="{Names.Drawing}" name="{name}"><a:themeElements><a:clrScheme name="Journey"><a:dk1><a:srgbClr val="1F2328"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="16284A"/></a:dk2><a:lt2><a:srgbClr val="F2F4F8"/></a:lt2>"""
        + Accents
        + """<a:hlink><a:srgbClr val="2B5FB4"/></a:hlink><a:folHlink><a:srgbClr val="5B4FC4"/></a:folHlink></a:clrScheme><a:fontScheme name="Journey"><a:majorFont><a:latin typeface="Calibri"/>"""
        + Scripts
        + """</a:majorFont><a:minorFont><a:latin typeface="Calibri"/>"""
        + Scripts
        + """</a:minorFont></a:fontScheme><a:fmtScheme name="Journey"><a:fillStyleLst>"""
        + Solid
        + Solid
        + Solid
        + "</a:fillStyleLst><a:lnStyleLst>"
        + Line(6350)
        + Line(12700)
        + Line(19050)
        + "</a:lnStyleLst><a:effectStyleLst>"
        + NoEffect
        + NoEffect
        + NoEffect
        + "</a:effectStyleLst><a:bgFillStyleLst>"
        + Solid
        + Solid
        + Solid
        + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>";

    /// <summary>A colour of the theme as pages write it, made darker and lighter as DrawingML does (which counts in another space, by a shade).</summary>
    public static string Web(string slot, int luminance, int offset)
    {
        var rgb = slot switch
        {
            "tx1" => 0x1F2328,
            "tx2" => 0x16284A,
            "bg1" => 0xFFFFFF,
            "bg2" => 0xF2F4F8,
            "accent1" => 0x2B5FB4,
            "accent2" => 0x0E7490,
            "accent3" => 0x5B4FC4,
            "accent4" => 0x8E3F8F,
            "accent5" => 0x4B6478,
            _ => 0x7A5C3E,
        };
        return $"#{Part(rgb >> 16):X2}{Part(rgb >> 8):X2}{Part(rgb):X2}";

        int Part(int value) =>
            Math.Min(255, ((value & 0xFF) * luminance / 100) + (255 * offset / 100));
    }

    private static string Line(int width) => $"""<a:ln w="{width}">{Solid}</a:ln>""";
}
