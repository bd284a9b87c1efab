using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>A native table in PowerPoint's built-in style without grid; rules under rows are its only lines.</summary>
internal static class TableXml
{
    private const int RuleWidth = 9525;

    public static void Write(SlidePart slide, Table table)
    {
        var xml = slide.Xml;
        xml.Add("<a:tbl><a:tblPr"u8);
        xml.Add(table.RightToLeft ? " rtl=\"1\""u8 : []);
        xml.Add(" firstRow=\"1\""u8);
        xml.Add(table.FirstColumnIsHeader ? " firstCol=\"1\""u8 : []);
        xml.Add(
            "><a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId></a:tblPr><a:tblGrid>"u8
        );
        foreach (var width in table.Columns)
        {
            xml.Add($"""<a:gridCol w="{width}"/>""");
        }

        xml.Add("</a:tblGrid>"u8);
        foreach (var row in table.Rows)
        {
            xml.Add($"""<a:tr h="{row.Height}">""");
            foreach (var cell in row.Cells)
            {
                Cell(slide, cell, row.Rule);
            }

            xml.Add("</a:tr>"u8);
        }

        xml.Add("</a:tbl>"u8);
    }

    private static void Cell(SlidePart slide, TableCell cell, Paint rule)
    {
        var xml = slide.Xml;
        if (cell.Span > 1)
        {
            xml.Add($"""<a:tc gridSpan="{cell.Span}"><a:txBody><a:bodyPr/><a:lstStyle/>""");
        }
        else
        {
            xml.Add("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>"u8);
        }

        TextXml.Paragraphs(slide, cell.Paragraphs);
        var (side, top) = (TableCell.SideMargin, TableCell.TopMargin);
        xml.Add(
            $"""</a:txBody><a:tcPr marL="{side}" marR="{side}" marT="{top}" marB="{top}" anchor="{ShapeXml.Anchor(cell.Anchor)}">"""
        );
        xml.Add($"""<a:lnB w="{RuleWidth}">{rule}</a:lnB>{cell.Fill}</a:tcPr></a:tc>""");
        for (var covered = 1; covered < cell.Span; covered++)
        {
            xml.Add(
                $"""<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr sz="800"/></a:p></a:txBody><a:tcPr><a:lnB w="{RuleWidth}">{rule}</a:lnB></a:tcPr></a:tc>"""
            );
        }
    }
}
