using System.IO.Compression;
using System.Text;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>The workbook behind a chart: one sheet, categories in column A, a column for each series.</summary>
internal sealed class WorkbookXml(CompressionLevel level) : IDisposable
{
    public const string Sheet = "Data";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly TemplatePart[] Fixed =
    [
        Part(
            "[Content_Types].xml",
            $"""<Types xmlns="{Names.ContentTypes}"><Default Extension="rels" ContentType="{Names.RelationshipsType}"/><Override PartName="/xl/workbook.xml" ContentType="{Main}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Main}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}styles+xml"/></Types>"""
        ),
        Part(
            "_rels/.rels",
            $"""<Relationships xmlns="{Names.Package}"><Relationship Id="rId1" Type="{Names.Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        ),
        Part(
            "xl/workbook.xml",
            $"""<workbook xmlns="{Names.Spreadsheet}" xmlns:r="{Names.Relationships}"><sheets><sheet name="{Sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        ),
        Part(
            "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Names.Package}"><Relationship Id="rId1" Type="{Names.Relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Names.Relationships}/styles" Target="styles.xml"/></Relationships>"""
        ),
        Part(
            "xl/styles.xml",
            $"""<styleSheet xmlns="{Names.Spreadsheet}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
        ),
    ];

    private readonly Utf8Xml _xml = new();
    private readonly MemoryStream _file = new();

    public static string Column(int number) => ((char)('A' + number)).ToString();

    public ReadOnlySpan<byte> Write(Chart chart)
    {
        _file.SetLength(0);
        using var zip = new ZipWriter(_file, level);
        foreach (var part in Fixed)
        {
            zip.Add(part.Packed(level));
        }

        WriteSheet(chart);
        zip.Add("xl/worksheets/sheet1.xml", _xml.Written);
        zip.Finish();
        return _file.GetBuffer().AsSpan(0, (int)_file.Length);
    }

    public void Dispose() => _file.Dispose();

    private void WriteSheet(Chart chart)
    {
        _xml.Clear();
        _xml.Add("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        _xml.Add(
            $"""<worksheet xmlns="{Names.Spreadsheet}"><cols><col min="1" max="1" width="36" customWidth="1"/></cols><sheetData><row r="1">"""
        );
        for (var series = 0; series < chart.Series.Count; series++)
        {
            Text(Column(series + 1), 1, chart.Series[series].Name);
        }

        _xml.Add("</row>"u8);
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            Row(chart, i);
        }

        _xml.Add("</sheetData></worksheet>"u8);
    }

    private void Row(Chart chart, int index)
    {
        var row = index + 2;
        _xml.Add($"""<row r="{row}">""");
        if (chart.Categories[index].Length > 0)
        {
            Text("A", row, chart.Categories[index]);
        }

        for (var series = 0; series < chart.Series.Count; series++)
        {
            if (chart.Series[series].Values[index] is { } value)
            {
                _xml.Add($"""<c r="{Column(series + 1)}{row}"><v>{value}</v></c>""");
            }
        }

        _xml.Add("</row>"u8);
    }

    // The quote prefix keeps text that starts like a formula text, even after somebody edits the cell.
    private void Text(string column, int row, string text)
    {
        var style = CellText.LooksLikeFormula(text) ? 1 : 0;
        _xml.Add(
            $"""<c r="{column}{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{CellText.Encode(text)}</t></is></c>"""
        );
    }

    private static TemplatePart Part(string name, string xml) =>
        new(name, "", Encoding.UTF8.GetBytes(Names.Declaration + xml));
}
