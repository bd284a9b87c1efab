using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Pptx.Own;

/// <summary>Our layouts: cover, title only, title and content, section.</summary>
internal static class OwnLayouts
{
    // Masters and layouts share one number space that starts at 2,147,483,648.
    public static readonly uint[] Ids = [2147483649, 2147483650, 2147483651, 2147483652];

    public static string[] All() =>
        [
            Layout(
                "title",
                "Cover",
                Dark + Tree(Cover("ctrTitle", "subTitle") + Placeholder.Foot(4, placed: false))
            ),
            Layout("titleOnly", "Title Only", Tree(Title() + Placeholder.Foot(3, placed: false))),
            Layout(
                "obj",
                "Title and Content",
                Tree(
                    Title()
                        + Placeholder.Xml(
                            3,
                            "Content Placeholder",
                            """idx="1" """,
                            "",
                            Placeholder.Prompt("Write here")
                        )
                        + Placeholder.Foot(4, placed: false)
                )
            ),
            Layout(
                "secHead",
                "Section",
                Dark + Tree(Cover("title", "body") + Placeholder.Foot(4, placed: false))
            ),
        ];

    private const string Dark =
        """<p:bg><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>""";

    private static string Tree(string shapes) => $"<p:spTree>{Names.TreeRoot}{shapes}</p:spTree>";

    private static string Title() =>
        Placeholder.Xml(
            2,
            "Title",
            """type="title" """,
            "",
            Placeholder.Prompt("Say what was found")
        );

    private static string Cover(string title, string subtitle) =>
        Placeholder.Xml(
            2,
            "Title",
            $"""type="{title}" """,
            Placeholder.Place(OwnTemplate.CoverTitleBox),
            OnDark(4400, "b=\"1\"") + Placeholder.Line("The map's name"),
            """<a:bodyPr anchor="b"/>"""
        )
        + Placeholder.Xml(
            3,
            "Subtitle",
            $"""type="{subtitle}" idx="1" """,
            Placeholder.Place(OwnTemplate.CoverSubtitleBox),
            OnDark(2000, "") + Placeholder.Line("What it covers, for whom, as of when")
        );

    private static string OnDark(int size, string weight) =>
        $"""<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="{size}" {weight}><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>""";

    private static string Layout(string type, string name, string content) =>
        Names.Declaration
        + $"""<p:sldLayout {Names.SlideNamespaces} type="{type}" preserve="1"><p:cSld name="{name}">{content}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>""";
}
