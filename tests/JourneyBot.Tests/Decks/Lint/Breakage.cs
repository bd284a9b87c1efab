namespace JourneyBot.Tests.Decks.Lint;

/// <summary>The ways to break a deck that PowerPoint is known to repair or people to stumble over, each with the rule that finds it.</summary>
internal static class Breakage
{
    private const string Types = "[Content_Types].xml";
    private const string Presentation = "ppt/presentation.xml";
    private const string TableSlide = "ppt/slides/slide2.xml";
    private const string ChartSlide = "ppt/slides/slide3.xml";
    private const string ShapeSlide = "ppt/slides/slide4.xml";
    private const string Columns = "ppt/charts/chart1.xml";
    private const string Line = "ppt/charts/chart2.xml";
    private const string Master = "ppt/slideMasters/slideMaster1.xml";

    public static readonly Dictionary<string, (string Rule, Func<Mutant> Make)> All = new(
        StringComparer.Ordinal
    )
    {
        ["a type for a part that is not there"] = (
            "ct-phantom",
            () =>
                Mutant.Replace(
                    Types,
                    "</Types>",
                    "<Override PartName=\"/ppt/slides/slide99.xml\" ContentType=\"a/b\"/></Types>"
                )
        ),
        ["a slide without its type"] = (
            "ct-wrong",
            () => Mutant.Rewrite(Types, "<Override PartName=\"/ppt/slides/slide2.xml\"[^>]*/>", "")
        ),
        ["a part without any type"] = ("ct-none", () => Mutant.With("ppt/media/image1.png")),
        ["two types for one part"] = (
            "ct-twice",
            () =>
                Mutant.Replace(
                    Types,
                    "</Types>",
                    "<Override PartName=\"/ppt/presentation.xml\" ContentType=\"a/b\"/></Types>"
                )
        ),
        ["a layout with its master's id"] = (
            "master-id",
            () => Mutant.Replace(Master, "2147483649", "2147483648")
        ),
        ["a layout with a small id"] = (
            "master-id",
            () => Mutant.Replace(Master, "2147483649", "7")
        ),
        ["a layout the master does not list"] = (
            "layout-list",
            () => Mutant.Rewrite(Master, "<p:sldLayoutId id=\"2147483652\"[^>]*/>", "")
        ),
        ["a layout of a master that is not there"] = (
            "layout-master",
            () =>
                Mutant.Replace(
                    "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
                    "slideMaster1.xml",
                    "slideMaster9.xml"
                )
        ),
        ["two slides with one id"] = (
            "slide-id",
            () =>
                Mutant.Rewrite(
                    Presentation,
                    "(<p:sldId id=\")(\\d+)(\" r:id=\"rId\\d+\"/><p:sldId id=\")\\d+",
                    "${1}${2}${3}${2}"
                )
        ),
        ["a slide id under 256"] = (
            "slide-id",
            () => Mutant.Rewrite(Presentation, "<p:sldId id=\"\\d+\"", "<p:sldId id=\"200\"")
        ),
        ["a slide that is not listed"] = (
            "slide-unlisted",
            () =>
                Mutant.Rewrite(
                    Presentation,
                    "<p:sldId id=\"\\d+\" r:id=\"rId\\d+\"/></p:sldIdLst>",
                    "</p:sldIdLst>"
                )
        ),
        ["two shapes with one id"] = (
            "shape-id",
            () => Mutant.Replace(TableSlide, "<p:cNvPr id=\"3\"", "<p:cNvPr id=\"2\"")
        ),
        ["a cell without a paragraph"] = (
            "text-empty",
            () =>
                Mutant.Rewrite(
                    TableSlide,
                    "(<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>)<a:p>.*?</a:p>",
                    "$1"
                )
        ),
        ["a row with too few cells"] = (
            "table-grid",
            () => Mutant.Rewrite(TableSlide, "<a:tc>(?:(?!</a:tc>).)*</a:tc></a:tr>", "</a:tr>")
        ),
        ["a span over cells that are not merged"] = (
            "table-span",
            () => Mutant.Replace(TableSlide, "<a:tc hMerge=\"1\">", "<a:tc>")
        ),
        ["a relationship to nothing"] = (
            "rel-dangling",
            () => Mutant.Without("ppt/notesSlides/notesSlide3.xml")
        ),
        ["two relationships with one id"] = (
            "rel-twice",
            () => Mutant.Replace("ppt/slides/_rels/slide3.xml.rels", "Id=\"rId2\"", "Id=\"rId1\"")
        ),
        ["a chart frame without its relationship"] = (
            "rel-missing",
            () => Mutant.Replace(ChartSlide, "r:id=\"rId3\"", "r:id=\"rId9\"")
        ),
        ["labels outside stacked columns"] = (
            "chart-dlblpos",
            () =>
                Mutant.Replace(
                    Columns,
                    "<c:showLegendKey",
                    "<c:dLblPos val=\"outEnd\"/><c:showLegendKey"
                )
        ),
        ["a plot on an axis that is not there"] = (
            "chart-axid",
            () =>
                Mutant.Replace(
                    Line,
                    "<c:axId val=\"222222222\"/></c:lineChart>",
                    "<c:axId val=\"333333333\"/></c:lineChart>"
                )
        ),
        ["a negative axis id"] = (
            "chart-axid",
            () => Mutant.Replace(Line, "<c:catAx><c:axId val=\"", "<c:catAx><c:axId val=\"-")
        ),
        ["two series with one number"] = (
            "chart-ser",
            () =>
                Mutant.Replace(
                    Columns,
                    "<c:idx val=\"1\"/><c:order val=\"1\"/>",
                    "<c:idx val=\"0\"/><c:order val=\"0\"/>"
                )
        ),
        ["a point past the end of its cache"] = (
            "chart-cache",
            () => Mutant.Replace(Line, "<c:ptCount val=\"3\"/>", "<c:ptCount val=\"1\"/>")
        ),
        ["a number that is none"] = (
            "chart-number",
            () => Mutant.Rewrite(Line, "(<c:numCache>.*?<c:v>)[^<]*", "${1}NaN")
        ),
        ["one theme for two masters"] = (
            "theme-shared",
            () =>
                Mutant.Replace(
                    "ppt/notesMasters/_rels/notesMaster1.xml.rels",
                    "theme2.xml",
                    "theme1.xml"
                )
        ),
        ["a theme with too short lists"] = (
            "theme-lists",
            () => Mutant.Rewrite("ppt/theme/theme1.xml", "<a:effectStyle>.*?</a:effectStyle>", "")
        ),
        ["notes without a notes master"] = (
            "notes-master",
            () =>
                Mutant.Rewrite(
                    "ppt/notesSlides/_rels/notesSlide2.xml.rels",
                    "<Relationship Id=\"rId1\"[^>]*/>",
                    ""
                )
        ),
        ["a section with a slide that is not there"] = (
            "section-slide",
            () => Mutant.Rewrite(Presentation, "<p14:sldId id=\"\\d+\"", "<p14:sldId id=\"999\"")
        ),
        ["a section GUID in lower case"] = (
            "section-guid",
            () =>
                Mutant.Rewrite(
                    Presentation,
                    "(<p14:section name=\"[^\"]*\" id=\"\\{)[0-9A-F]{8}",
                    "${1}abcdef01"
                )
        ),
        ["a colour by name"] = (
            "color",
            () => Mutant.Replace(Line, "srgbClr val=\"B3261E\"", "srgbClr val=\"White\"")
        ),
        ["a control character"] = (
            "xml",
            () => Mutant.Replace(TableSlide, "Weekend", "Week\u000Bend")
        ),
        ["lists in the wrong order"] = (
            "order",
            () => Mutant.Rewrite(Presentation, "(<p:sldSz [^>]*/>)(<p:notesSz [^>]*/>)", "$2$1")
        ),
        ["a negative size"] = (
            "size",
            () => Mutant.Replace(TableSlide, "<a:ext cx=\"5486400\"", "<a:ext cx=\"-5486400\"")
        ),
        ["a font of a tenth of a point"] = (
            "font-size",
            () => Mutant.Replace(TableSlide, "sz=\"1400\"", "sz=\"10\"")
        ),
        ["a hyperlink to nowhere"] = (
            "hlink",
            () =>
                Mutant.Rewrite(
                    ShapeSlide,
                    "<a:hlinkClick r:id=\"rId\\d+\" action=\"[^\"]*\"",
                    "<a:hlinkClick r:id=\"\""
                )
        ),
        ["a truncated workbook"] = ("workbook", () => Mutant.Cut("ppt/embeddings/workbook1.xlsx")),
        ["a chart that differs from its workbook"] = (
            "chart-stale",
            () => Mutant.Rewrite(Line, "(<c:numCache>.*?<c:v>)[^<]*", "${1}99")
        ),
        ["a chart of a sheet that is not there"] = (
            "chart-ref",
            () => Mutant.Replace(Line, "<c:f>Data!", "<c:f>Other!")
        ),
        ["a slide without a title"] = (
            "a11y-title",
            () => Mutant.Rewrite(TableSlide, "<p:sp>.*?</p:sp>", "")
        ),
        ["a table without alternative text"] = (
            "a11y-alt",
            () => Mutant.Rewrite(TableSlide, "descr=\"[^\"]*\"", "")
        ),
        ["a template's main type"] = (
            "main-type",
            () => Mutant.Replace(Types, "presentation.main+xml", "template.main+xml")
        ),
        ["an undeclared ignorable prefix"] = (
            "mc-prefix",
            () =>
                Mutant.Replace(
                    TableSlide,
                    "<p:sld ",
                    "<p:sld xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"p99\" "
                )
        ),
        ["bytes after the archive"] = (
            "zip-tail",
            () => new Mutant { Tail = "<!-- served -->"u8.ToArray() }
        ),
        ["one name twice"] = ("zip-twice", () => Mutant.Twice(TableSlide)),
        ["a name with a backslash"] = ("zip-name", () => Mutant.With("ppt\\slides\\slide9.xml")),
    };
}
