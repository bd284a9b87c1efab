using System.Text;
using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Pptx.Own;

/// <summary>The template we bring ourselves: 16:9, margins of 0.6 inches, no decoration.</summary>
internal static class OwnTemplate
{
    public static readonly Length Margin = Length.Inches(0.6);
    public static readonly Length Width = Length.Inches(40.0 / 3);
    public static readonly Length Height = Length.Inches(7.5);
    private static readonly Length Inner = Width - (Margin * 2);

    public static readonly Box TitleBox = new(
        Margin,
        Length.Inches(0.42),
        Inner,
        Length.Inches(0.96)
    );
    public static readonly Box BodyBox = new(
        Margin,
        Length.Inches(1.5),
        Inner,
        Length.Inches(5.25)
    );
    public static readonly Box FootBox = new(
        Margin,
        Length.Inches(6.93),
        Inner - Length.Inches(1),
        Length.Inches(0.26)
    );
    public static readonly Box NumberBox = new(
        Margin + Inner - Length.Inches(0.8),
        FootBox.Y,
        Length.Inches(0.8),
        FootBox.Height
    );

    public static readonly Box CoverTitleBox = Box.Inches(0.6, 1.6, 10.4, 2.2);
    public static readonly Box CoverSubtitleBox = Box.Inches(0.6, 4.05, 10.4, 2.1);

    // The order matters: parts are compressed when the template is first used.
    public static readonly Template Instance = Make();

    private static Template Make() =>
        new()
        {
            Width = Width,
            Height = Height,
            Title = TitleBox,
            Body = BodyBox,
            TitleStyle = new TextStyle(Length.Points(28), Paint.Strong)
            {
                Bold = true,
                Heading = true,
            },
            CoverTitle = CoverTitleBox,
            HasPlainCover = true,
            CoverTitleStyle = new TextStyle(Length.Points(44), Paint.Background)
            {
                Bold = true,
                Heading = true,
            },
            CoverSubtitle = CoverSubtitleBox,
            CoverSubtitleStyle = new TextStyle(Length.Points(20), Paint.Background),
            FootWidth = FootBox.Width - Length.Inches(0.2),
            FootStyle = new TextStyle(Length.Points(12), Paint.Quiet),
            Parts = [.. Parts()],
            Masters = [(2147483648, "ppt/slideMasters/slideMaster1.xml")],
            NotesMaster = "ppt/notesMasters/notesMaster1.xml",
            Properties =
            [
                ("presProps", "ppt/presProps.xml"),
                ("viewProps", "ppt/viewProps.xml"),
                ("theme", "ppt/theme/theme1.xml"),
                ("tableStyles", "ppt/tableStyles.xml"),
            ],
            DefaultTextStyle = Encoding.UTF8.GetBytes(
                $"<p:defaultTextStyle>{OwnMaster.Levels(1800)}</p:defaultTextStyle>"
            ),
            Cover = new Layout(LayoutPart(1), "ctrTitle")
            {
                Subtitle = 1,
                Foot = 11,
                Number = 12,
            },
            TitleOnly = new Layout(LayoutPart(2), "title") { Foot = 11, Number = 12 },
            TitleAndContent = new Layout(LayoutPart(3), "title")
            {
                Content = 1,
                Foot = 11,
                Number = 12,
            },
        };

    private static string LayoutPart(int number) => $"ppt/slideLayouts/slideLayout{number}.xml";

    private static IEnumerable<TemplatePart> Parts()
    {
        yield return Part("ppt/presProps.xml", "presProps+xml", Root("presentationPr"));
        yield return Part("ppt/viewProps.xml", "viewProps+xml", Root("viewPr"));
        yield return Part("ppt/tableStyles.xml", "tableStyles+xml", TableStyles);
        yield return Theme("ppt/theme/theme1.xml", "Journey");
        yield return Theme("ppt/theme/theme2.xml", "Journey Notes");
        yield return Part(
            "ppt/slideMasters/slideMaster1.xml",
            "slideMaster+xml",
            OwnMaster.Slide()
        );
        yield return Links(
            "ppt/slideMasters/slideMaster1.xml",
            [.. LayoutLinks(), ("theme", "../theme/theme1.xml")]
        );
        var layouts = OwnLayouts.All();
        for (var i = 0; i < layouts.Length; i++)
        {
            yield return Part(LayoutPart(i + 1), "slideLayout+xml", layouts[i]);
            yield return Links(
                LayoutPart(i + 1),
                [("slideMaster", "../slideMasters/slideMaster1.xml")]
            );
        }

        yield return Part(
            "ppt/notesMasters/notesMaster1.xml",
            "notesMaster+xml",
            OwnMaster.Notes()
        );
        yield return Links("ppt/notesMasters/notesMaster1.xml", [("theme", "../theme/theme2.xml")]);
    }

    private static string TableStyles =>
        Names.Declaration
        + $$"""<a:tblStyleLst xmlns:a="{{Names.Drawing}}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>""";

    private static string Root(string name) =>
        Names.Declaration + $"<p:{name} {Names.SlideNamespaces}/>";

    private static IEnumerable<(string Type, string Target)> LayoutLinks() =>
        OwnLayouts.Ids.Select((_, i) => ("slideLayout", $"../slideLayouts/slideLayout{i + 1}.xml"));

    private static TemplatePart Part(string name, string type, string xml) =>
        new(name, Names.PresentationType + type, Encoding.UTF8.GetBytes(xml));

    private static TemplatePart Theme(string name, string title) =>
        new(name, Names.ThemeType, Encoding.UTF8.GetBytes(OwnTheme.Xml(title)));

    private static TemplatePart Links(string part, (string Type, string Target)[] links)
    {
        var items = links.Select(
            (link, i) =>
                $"<Relationship Id=\"rId{i + 1}\" Type=\"{Names.Relationships}/{link.Type}\" Target=\"{link.Target}\"/>"
        );
        return new TemplatePart(
            Names.RelationshipsOf(part),
            "",
            Encoding.UTF8.GetBytes(
                Names.Declaration
                    + $"<Relationships xmlns=\"{Names.Package}\">{string.Concat(items)}</Relationships>"
            )
        );
    }
}
