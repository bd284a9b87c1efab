namespace JourneyBot.Tests.Decks.Lint;

/// <summary>More ways to break what is on slides and in charts.</summary>
internal static class ContentBreakage
{
    private const string TableSlide = "ppt/slides/slide2.xml";
    private const string Columns = "ppt/charts/chart1.xml";
    private const string Line = "ppt/charts/chart2.xml";
    private const string CreationId =
        "<a16:creationId xmlns:a16=\"http://schemas.microsoft.com/office/drawing/2014/main\" id=\"{1}\"/>";

    public static readonly Dictionary<string, (string Rule, Func<Mutant> Make)> All = new(
        StringComparer.Ordinal
    )
    {
        ["a title that is read second"] = (
            "a11y-order",
            () =>
                Mutant.Rewrite(
                    TableSlide,
                    "(<p:sp>.*?</p:sp>)(<p:graphicFrame>.*?</p:graphicFrame>)",
                    "$2$1"
                )
        ),
        ["a table wider than its columns"] = (
            "table-width",
            () => Mutant.Replace(TableSlide, "<a:ext cx=\"5486400\"", "<a:ext cx=\"9486400\"")
        ),
        ["two shapes with one creation id"] = (
            "creation-id",
            () => Mutant.Replace(TableSlide, "</p:cSld>", $"{CreationId}{CreationId}</p:cSld>")
        ),
        ["a chart without its plot"] = (
            "chart-plot",
            () => Mutant.Rewrite(Columns, "<c:plotArea>.*</c:plotArea>", "")
        ),
        ["an axis that nothing uses"] = (
            "chart-axis",
            () =>
                Mutant.Replace(
                    Line,
                    "<c:catAx>",
                    "<c:serAx><c:axId val=\"999\"/></c:serAx><c:catAx>"
                )
        ),
        ["a chart without a workbook"] = (
            "chart-data",
            () =>
                Mutant.Rewrite(
                    "ppt/charts/_rels/chart1.xml.rels",
                    "<Relationship Id=\"rId1\"[^>]*/>",
                    ""
                )
        ),
        ["a formula in a workbook"] = (
            "workbook-formula",
            () =>
                Mutant.Inside(
                    "ppt/embeddings/workbook1.xlsx",
                    "xl/worksheets/sheet1.xml",
                    "<v>",
                    "<f>1+1</f><v>"
                )
        ),
    };
}
