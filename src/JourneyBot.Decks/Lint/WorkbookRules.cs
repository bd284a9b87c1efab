using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Lint;

/// <summary>The workbook behind a chart opens, and its cells hold what the chart shows.</summary>
internal static partial class WorkbookRules
{
    private static readonly XNamespace S = Names.Spreadsheet;

    public static void Check(Package package, string chart, XDocument xml, LintReport report)
    {
        var id = (string?)
            xml.Root?.Element(Package.C + "externalData")?.Attribute(Package.R + "id");
        var workbook = package
            .RelationsOf(chart)
            .FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal))
            ?.Target;
        if (workbook is null || !package.Parts.TryGetValue(workbook, out var bytes))
        {
            report.Warn(
                "chart-data",
                chart,
                "The chart has no workbook; its data cannot be edited."
            );
            return;
        }

        if (
            !string.Equals(package.TypeOf(workbook), Names.WorkbookType, StringComparison.Ordinal)
            || !workbook.EndsWith(".xlsx", StringComparison.Ordinal)
        )
        {
            report.Warn("chart-data", workbook, "The workbook is not named and typed as .xlsx.");
        }

        var inner = new LintReport();
        var parts = ZipRules.Open(bytes, inner);
        var book = parts is null ? null : Package.Read(parts, inner);
        if (book is null || inner.Findings().Any(f => !f.IsWarning))
        {
            report.Error(
                "workbook",
                workbook,
                inner.Findings() is [var first, ..] ? first.Message : "The workbook cannot be read."
            );
            return;
        }

        Compare(chart, xml, Sheets(book), report);
        if (book.Xml.Values.Any(x => x.Descendants(S + "f").Any()))
        {
            report.Error("workbook-formula", workbook, "The workbook holds a formula.");
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Sheets(Package book)
    {
        var sheets = new Dictionary<string, Dictionary<string, string>>(
            StringComparer.OrdinalIgnoreCase
        );
        var main = book.Targets("", "officeDocument").FirstOrDefault() ?? "";
        var shared = book.Targets(main, "sharedStrings").Select(book.Root).FirstOrDefault();
        var strings = shared?.Elements(S + "si").Select(Text).ToList() ?? [];
        foreach (var sheet in book.Root(main)?.Descendants(S + "sheet") ?? [])
        {
            var part = book.RelationsOf(main)
                .FirstOrDefault(r =>
                    string.Equals(
                        r.Id,
                        (string?)sheet.Attribute(Package.R + "id"),
                        StringComparison.Ordinal
                    )
                );
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (
                var cell in (part is null ? null : book.Root(part.Target))?.Descendants(S + "c")
                    ?? []
            )
            {
                cells[(string?)cell.Attribute("r") ?? ""] = Cell(cell, strings);
            }

            sheets[(string?)sheet.Attribute("name") ?? ""] = cells;
        }

        return sheets;
    }

    private static string Cell(XElement cell, List<string> strings)
    {
        var value = cell.Element(S + "v")?.Value ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "inlineStr" => cell.Element(S + "is") is { } inline ? Text(inline) : "",
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < strings.Count
                ? strings[at]
                : "",
            _ => value,
        };
    }

    private static string Text(XElement item) =>
        string.Concat(item.Descendants(S + "t").Select(t => CellText.Decode(t.Value)));

    private static void Compare(
        string chart,
        XDocument xml,
        Dictionary<string, Dictionary<string, string>> sheets,
        LintReport report
    )
    {
        foreach (var reference in xml.Descendants(Package.C + "f"))
        {
            var match = Range().Match(reference.Value);
            if (!match.Success || !sheets.TryGetValue(match.Groups["sheet"].Value, out var cells))
            {
                report.Error(
                    "chart-ref",
                    chart,
                    $"{reference.Value} is not a range of the workbook."
                );
                continue;
            }

            ComparePoints(chart, reference, match, cells, report);
        }
    }

    private static void ComparePoints(
        string chart,
        XElement reference,
        Match range,
        Dictionary<string, string> cells,
        LintReport report
    )
    {
        var first = Row(range.Groups["first"]);
        var last = range.Groups["last"].Success ? Row(range.Groups["last"]) : first;
        var cache = reference.ElementsAfterSelf().FirstOrDefault();
        if (cache?.Element(Package.C + "ptCount") is not { } count)
        {
            return;
        }

        if (ShapeRules.Number(count, "val") != last - first + 1)
        {
            report.Error("chart-ref", chart, $"{reference.Value} is not as long as its cache.");
        }

        foreach (var point in cache.Elements(Package.C + "pt"))
        {
            var cell = $"{range.Groups["column"].Value}{first + ShapeRules.Number(point, "idx")}";
            if (!Same(point.Element(Package.C + "v")?.Value ?? "", cells.GetValueOrDefault(cell)))
            {
                report.Error(
                    "chart-stale",
                    chart,
                    $"The chart and cell {cell} of its workbook differ."
                );
            }
        }
    }

    private static int Row(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Same(string shown, string? held) =>
        held is not null
        && (
            string.Equals(CellText.Decode(shown), held, StringComparison.Ordinal)
            || (
                decimal.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
                && decimal.TryParse(
                    held,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var b
                )
                && a == b
            )
        );

    [GeneratedRegex(
        @"^'?(?<sheet>[^'!]+)'?!\$(?<column>[A-Z]+)\$(?<first>\d{1,7})(:\$\k<column>\$(?<last>\d{1,7}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Range();
}
