namespace JourneyBot.Decks.Pptx.Own;

/// <summary>Writes one placeholder of a master or layout.</summary>
internal static class Placeholder
{
    public const string FlatBody =
        """<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:normAutofit/></a:bodyPr>""";

    public static string Xml(
        int id,
        string name,
        string kind,
        string place,
        string text,
        string body = "<a:bodyPr/>"
    ) =>
        $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody>{body}{text}</p:txBody></p:sp>""";

    public static string Place(Box box) =>
        $"""<a:xfrm><a:off x="{box.X.Emu}" y="{box.Y.Emu}"/><a:ext cx="{box.Width.Emu}" cy="{box.Height.Emu}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>""";

    public static string Prompt(string text) => $"<a:lstStyle/>{Line(text)}";

    public static string Line(string text) =>
        $"""<a:p><a:r><a:rPr lang="en-GB"/><a:t>{text}</a:t></a:r></a:p>""";

    public static string Foot(int id, bool placed) =>
        Xml(
            id,
            "Footer Placeholder",
            """type="ftr" sz="quarter" idx="11" """,
            placed ? Place(OwnTemplate.FootBox) : "",
            (placed ? Small("l") : "<a:lstStyle/>") + Line("Source and date"),
            placed ? FlatBody : "<a:bodyPr/>"
        )
        + Xml(
            id + 1,
            "Slide Number Placeholder",
            """type="sldNum" sz="quarter" idx="12" """,
            placed ? Place(OwnTemplate.NumberBox) : "",
            (placed ? Small("r") : "<a:lstStyle/>")
                + """<a:p><a:fld id="{8C2F3D55-6A0E-4B43-A8F7-1B5B6E2B1A02}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-GB"/></a:p>""",
            placed ? FlatBody : "<a:bodyPr/>"
        );

    private static string Small(string align) =>
        $"""<a:lstStyle><a:lvl1pPr algn="{align}"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>""";
}
