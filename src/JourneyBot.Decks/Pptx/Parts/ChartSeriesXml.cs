using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>One series of a chart: name, look, single points, labels, and its cached cells.</summary>
internal static class ChartSeriesXml
{
    public static void Write(Utf8Xml xml, Chart chart, ChartSeries series, int index)
    {
        var column = WorkbookXml.Column(index + 1);
        var last = chart.Categories.Count + 1;
        xml.Add(
            $"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{WorkbookXml.Sheet}!${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{CellText.Encode(series.Name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>"""
        );
        var isLine = series.Kind == SeriesKind.Line;
        if (isLine)
        {
            Line(xml, series);
            Marker(xml, series, emphasised: false);
        }
        else
        {
            xml.Add(
                $"""<c:spPr>{series.Fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>"""
            );
        }

        Points(xml, series, isLine);
        Labels(xml, series);
        Categories(xml, chart, last);
        Values(xml, series, column, last);
        xml.Add(isLine ? "<c:smooth val=\"0\"/></c:ser>"u8 : "</c:ser>"u8);
    }

    private static void Line(Utf8Xml xml, ChartSeries series)
    {
        var line = series.PointsOnly ? Paint.None : series.Fill;
        xml.Add($"""<c:spPr><a:ln w="28575" cap="rnd">{line}<a:round/></a:ln></c:spPr>""");
    }

    private static void Marker(Utf8Xml xml, ChartSeries series, bool emphasised)
    {
        if (series.Marker == MarkerShape.None)
        {
            xml.Add("""<c:marker><c:symbol val="none"/></c:marker>"""u8);
            return;
        }

        var symbol = series.Marker switch
        {
            MarkerShape.Triangle => "triangle",
            MarkerShape.Diamond => "diamond",
            _ => "circle",
        };
        var size = emphasised ? 11 : 7;
        xml.Add(
            $"""<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr>{series.Fill}<a:ln w="9525">{Paint.Background}</a:ln></c:spPr></c:marker>"""
        );
    }

    private static void Points(Utf8Xml xml, ChartSeries series, bool isLine)
    {
        foreach (var point in series.Points)
        {
            if (isLine && point.Emphasised)
            {
                xml.Add($"""<c:dPt><c:idx val="{point.Index}"/>""");
                Marker(xml, series, emphasised: true);
                xml.Add("<c:bubble3D val=\"0\"/>"u8);
                Line(xml, series);
                xml.Add("</c:dPt>"u8);
            }
            else if (!isLine && point.Fill is { } fill)
            {
                xml.Add(
                    $"""<c:dPt><c:idx val="{point.Index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr></c:dPt>"""
                );
            }
        }
    }

    private static void Labels(Utf8Xml xml, ChartSeries series)
    {
        if (!series.ShowLabels)
        {
            return;
        }

        xml.Add("<c:dLbls>"u8);
        foreach (var point in series.Points.Where(p => p.LabelFormat is not null))
        {
            xml.Add($"""<c:dLbl><c:idx val="{point.Index}"/>""");
            Label(xml, series, point.LabelFormat!, point.LabelStyle ?? series.LabelStyle);
            xml.Add("</c:dLbl>"u8);
        }

        Label(xml, series, series.NumberFormat, series.LabelStyle);
        xml.Add("</c:dLbls>"u8);
    }

    private static void Label(Utf8Xml xml, ChartSeries series, string format, TextStyle? style)
    {
        xml.Add(
            $"""<c:numFmt formatCode="{format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"""
        );
        if (style is not null)
        {
            ChartXml.Text(xml, style);
        }

        // Stacked columns know no place outside their end: PowerPoint repairs a file that asks for one.
        var position = (series.Kind, series.LabelPlace) switch
        {
            (_, LabelPlace.Natural) => null,
            (SeriesKind.Line, LabelPlace.Above) => "t",
            (SeriesKind.Line, LabelPlace.Below) => "b",
            (SeriesKind.Column, LabelPlace.Above) => "outEnd",
            (_, LabelPlace.Center) => "ctr",
            _ => null,
        };
        if (position is not null)
        {
            xml.Add($"""<c:dLblPos val="{position}"/>""");
        }

        xml.Add(
            """<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>"""u8
        );
    }

    private static void Categories(Utf8Xml xml, Chart chart, int last)
    {
        xml.Add(
            $"""<c:cat><c:strRef><c:f>{WorkbookXml.Sheet}!$A$2:$A${last}</c:f><c:strCache><c:ptCount val="{chart.Categories.Count}"/>"""
        );
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            if (chart.Categories[i].Length > 0)
            {
                xml.Add(
                    $"""<c:pt idx="{i}"><c:v>{CellText.Encode(chart.Categories[i])}</c:v></c:pt>"""
                );
            }
        }

        xml.Add("</c:strCache></c:strRef></c:cat>"u8);
    }

    private static void Values(Utf8Xml xml, ChartSeries series, string column, int last)
    {
        xml.Add(
            $"""<c:val><c:numRef><c:f>{WorkbookXml.Sheet}!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{series.Values.Count}"/>"""
        );
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                xml.Add($"""<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>""");
            }
        }

        xml.Add("</c:numCache></c:numRef></c:val>"u8);
    }
}
