using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>A classic chart part whose cached values are those of its workbook.</summary>
internal static class ChartXml
{
    // Axis numbers are unsigned and only need to differ inside one chart.
    private const int CategoryAxis = 111111111;
    private const int ValueAxis = 222222222;

    public static void Write(Utf8Xml xml, Chart chart)
    {
        xml.Add("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        xml.Add(
            $"""<c:chartSpace xmlns:c="{Names.Chart}" xmlns:a="{Names.Drawing}" xmlns:r="{Names.Relationships}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>"""
        );
        xml.Add(chart.FullWidthPlot ? FullWidth : "<c:layout/>"u8);
        foreach (var kind in Enum.GetValues<SeriesKind>())
        {
            Group(xml, chart, kind);
        }

        Axes(xml, chart);
        xml.Add("<c:spPr><a:noFill/></c:spPr></c:plotArea>"u8);
        if (chart.ShowLegend)
        {
            xml.Add("""<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>"""u8);
        }

        xml.Add(
            """<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"""u8
        );
        Text(xml, chart.Text);
        xml.Add(
            """<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"""u8
        );
    }

    private static ReadOnlySpan<byte> FullWidth =>
        """<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>"""u8;

    private static void Group(Utf8Xml xml, Chart chart, SeriesKind kind)
    {
        var members = chart.Series.Index().Where(s => s.Item.Kind == kind).ToList();
        if (members.Count == 0)
        {
            return;
        }

        xml.Add(
            kind switch
            {
                SeriesKind.Line =>
                    """<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"""u8,
                SeriesKind.StackedColumn =>
                    """<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>"""u8,
                _ =>
                    """<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>"""u8,
            }
        );
        foreach (var (index, series) in members)
        {
            ChartSeriesXml.Write(xml, chart, series, index);
        }

        if (kind == SeriesKind.Line)
        {
            xml.Add(
                $"""<c:marker val="1"/><c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/></c:lineChart>"""
            );
            return;
        }

        var overlap = kind == SeriesKind.StackedColumn ? 100 : -10;
        xml.Add(
            $"""<c:gapWidth val="{chart.GapPercent}"/><c:overlap val="{overlap}"/><c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/></c:barChart>"""
        );
    }

    private static void Axes(Utf8Xml xml, Chart chart)
    {
        xml.Add(
            $"""<c:catAx><c:axId val="{CategoryAxis}"/><c:scaling><c:orientation val="{(chart.RightToLeft ? "maxMin" : "minMax")}"/></c:scaling>"""
        );
        xml.Add(chart.ShowCategories ? "<c:delete val=\"0\"/>"u8 : "<c:delete val=\"1\"/>"u8);
        xml.Add(
            """<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>"""u8
        );
        xml.Add($"""<c:spPr><a:ln w="9525">{Paint.Muted}</a:ln></c:spPr>""");
        Text(xml, chart.Text);
        xml.Add(
            $"""<c:crossAx val="{ValueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="{ValueAxis}"/><c:scaling><c:orientation val="minMax"/>"""
        );
        Bound(xml, "max", chart.Maximum);
        Bound(xml, "min", chart.Minimum);
        xml.Add("</c:scaling><c:delete val=\"1\"/><c:axPos val=\"l\"/>"u8);
        if (chart.ShowGridLines)
        {
            xml.Add(
                $"""<c:majorGridlines><c:spPr><a:ln w="6350">{Paint.Rule}</a:ln></c:spPr></c:majorGridlines>"""
            );
        }

        xml.Add(
            $"""<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="{CategoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>"""
        );
    }

    private static void Bound(Utf8Xml xml, string name, decimal? value)
    {
        if (value is { } bound)
        {
            xml.Add($"""<c:{name} val="{bound}"/>""");
        }
    }

    public static void Text(Utf8Xml xml, TextStyle style)
    {
        var bold = style.Bold ? 1 : 0;
        xml.Add(
            $"""<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{style.Size.HundredthsOfPoint}" b="{bold}">{style.Paint}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>"""
        );
    }
}
