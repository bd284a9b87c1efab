using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>Tables: as many cells as columns in each row, and merged cells that are really there.</summary>
internal static class TableRules
{
    private const long Tolerance = 12700;

    public static void Check(string part, XDocument xml, LintReport report)
    {
        foreach (var table in xml.Descendants(Package.A + "tbl"))
        {
            var columns = table.Elements(Package.A + "tblGrid").Elements().ToList();
            var rows = table
                .Elements(Package.A + "tr")
                .Select(r => r.Elements(Package.A + "tc").ToList())
                .ToList();
            if (rows.Count == 0)
            {
                report.Error("table-grid", part, "The table has no rows.");
            }

            foreach (var row in rows.Where(r => r.Count != columns.Count))
            {
                report.Error(
                    "table-grid",
                    part,
                    $"A row has {row.Count} cells for {columns.Count} columns."
                );
            }

            Spans(part, rows, report);
            Width(part, table, columns, report);
        }
    }

    private static void Spans(string part, List<List<XElement>> rows, LintReport report)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                var cell = rows[row][column];
                var right = ShapeRules.Number(cell, "gridSpan");
                var down = ShapeRules.Number(cell, "rowSpan");
                if (
                    !Covered(right, step => At(rows, row, column + step), "hMerge")
                    || !Covered(down, step => At(rows, row + step, column), "vMerge")
                )
                {
                    report.Error(
                        "table-span",
                        part,
                        "A cell spans cells that are not marked as merged."
                    );
                }
            }
        }
    }

    private static bool Covered(long span, Func<int, XElement?> at, string mark) =>
        Enumerable
            .Range(1, (int)Math.Clamp(span - 1, 0, 1000))
            .All(step => (string?)at(step)?.Attribute(mark) is "1" or "true");

    private static XElement? At(List<List<XElement>> rows, int row, int column) =>
        row < rows.Count && column < rows[row].Count ? rows[row][column] : null;

    private static void Width(
        string part,
        XElement table,
        List<XElement> columns,
        LintReport report
    )
    {
        var frame = table
            .Ancestors(Package.P + "graphicFrame")
            .FirstOrDefault()
            ?.Element(Package.P + "xfrm")
            ?.Element(Package.A + "ext");
        if (
            frame is not null
            && Math.Abs(
                ShapeRules.Number(frame, "cx") - columns.Sum(c => ShapeRules.Number(c, "w"))
            ) > Tolerance
        )
        {
            report.Warn("table-width", part, "The frame is not as wide as its columns together.");
        }
    }
}
