using System.Globalization;
using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>Charts: axes that exist, series of their own, caches that add up, labels where the chart type has a place for them.</summary>
internal static class ChartRules
{
    private static readonly string[] AxisKinds = ["catAx", "valAx", "dateAx", "serAx"];
    private static readonly Dictionary<string, string[]> LabelPlaces = new(StringComparer.Ordinal)
    {
        ["lineChart"] = ["t", "b", "l", "r", "ctr"],
        ["scatterChart"] = ["t", "b", "l", "r", "ctr"],
        ["bubbleChart"] = ["t", "b", "l", "r", "ctr"],
        ["pieChart"] = ["bestFit", "ctr", "inEnd", "outEnd"],
        ["areaChart"] = [],
        ["doughnutChart"] = [],
        ["radarChart"] = ["outEnd"],
    };

    public static void Check(string part, XDocument xml, LintReport report)
    {
        var plot = xml.Descendants(Package.C + "plotArea").FirstOrDefault();
        if (plot is null)
        {
            report.Error("chart-plot", part, "The chart has no plot area.");
            return;
        }

        var groups = plot.Elements()
            .Where(e => e.Name.LocalName.EndsWith("Chart", StringComparison.Ordinal))
            .ToList();
        Axes(part, plot, groups, report);
        Series(part, groups, report);
        foreach (var group in groups)
        {
            Labels(part, group, report);
        }

        foreach (
            var cache in xml.Descendants().Where(e => e.Name.LocalName is "numCache" or "strCache")
        )
        {
            Cache(part, cache, report);
        }
    }

    private static void Axes(string part, XElement plot, List<XElement> groups, LintReport report)
    {
        var axes = plot.Elements()
            .Where(e => AxisKinds.Contains(e.Name.LocalName, StringComparer.Ordinal))
            .Select(a => Value(a, "axId"))
            .ToList();
        if (
            axes.Distinct(StringComparer.Ordinal).Count() != axes.Count
            || !axes.TrueForAll(a => a.Length > 0 && a.All(char.IsAsciiDigit))
        )
        {
            report.Error("chart-axid", part, "Axis ids are unsigned numbers, each used once.");
        }

        var used = groups
            .Elements(Package.C + "axId")
            .Select(a => (string?)a.Attribute("val") ?? "")
            .ToHashSet(StringComparer.Ordinal);
        foreach (var missing in used.Except(axes, StringComparer.Ordinal))
        {
            report.Error("chart-axid", part, $"A plot uses axis {missing}, which is not there.");
        }

        foreach (var idle in axes.Except(used, StringComparer.Ordinal))
        {
            report.Warn("chart-axis", part, $"No plot uses axis {idle}.");
        }
    }

    private static void Series(string part, List<XElement> groups, LintReport report)
    {
        foreach (var name in (string[])["idx", "order"])
        {
            var numbers = groups.Elements(Package.C + "ser").Select(s => Value(s, name)).ToList();
            if (numbers.Distinct(StringComparer.Ordinal).Count() != numbers.Count)
            {
                report.Error("chart-ser", part, $"Two series have the same {name}.");
            }
        }

        var ids = groups
            .Descendants()
            .Where(e =>
                string.Equals(e.Name.LocalName, "uniqueId", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        if (
            ids.Exists(id => id.Name.LocalName is "uniqueID")
            || ids.Select(i => (string?)i.Attribute("val")).Distinct(StringComparer.Ordinal).Count()
                != ids.Count
        )
        {
            report.Error(
                "chart-ser",
                part,
                "Unique ids of series differ and are spelled uniqueId."
            );
        }
    }

    private static void Labels(string part, XElement group, LintReport report)
    {
        var kind = group.Name.LocalName;
        var stacked = Value(group, "grouping").Contains("tacked", StringComparison.Ordinal);
        var allowed = kind is "barChart" or "bar3DChart"
            ? BarPlaces(stacked)
            : LabelPlaces.GetValueOrDefault(kind);
        foreach (
            var place in group
                .Descendants(Package.C + "dLblPos")
                .Select(d => (string?)d.Attribute("val") ?? "")
        )
        {
            if (allowed is not null && !allowed.Contains(place, StringComparer.Ordinal))
            {
                report.Error(
                    "chart-dlblpos",
                    part,
                    $"{(stacked ? "A stacked " : "A ")}{kind} has no label place {place}."
                );
            }
        }
    }

    // A stacked column has no outside: the next one begins there.
    private static string[] BarPlaces(bool stacked) =>
        stacked ? ["ctr", "inEnd", "inBase"] : ["ctr", "inEnd", "inBase", "outEnd"];

    private static void Cache(string part, XElement cache, LintReport report)
    {
        var count = long.TryParse(
            Value(cache, "ptCount"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : -1;
        var points = cache.Elements(Package.C + "pt").ToList();
        var places = points.ConvertAll(p => ShapeRules.Number(p, "idx"));
        if (places.Exists(p => p < 0 || p >= count) || places.Distinct().Count() != places.Count)
        {
            report.Error(
                "chart-cache",
                part,
                $"A cache of {count} points holds others than these."
            );
        }

        if (
            cache.Name.LocalName is "numCache"
            && points.Exists(p => !IsNumber(p.Element(Package.C + "v")?.Value))
        )
        {
            report.Error("chart-number", part, "A cached number is not a number.");
        }
    }

    private static bool IsNumber(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value);

    private static string Value(XElement parent, string child) =>
        (string?)parent.Element(Package.C + child)?.Attribute("val") ?? "";
}
