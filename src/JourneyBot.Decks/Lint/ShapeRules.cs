using System.Globalization;
using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>Shapes and text: ids, sizes, colours, links and bodies that PowerPoint insists on.</summary>
internal static class ShapeRules
{
    private const int SmallestText = 100;
    private static readonly XName CreationId = XName.Get(
        "creationId",
        "http://schemas.microsoft.com/office/drawing/2014/main"
    );

    public static void Check(string part, XDocument xml, LintReport report)
    {
        // What is there in two ways, for newer and older programs, has one number in both.
        Twice(
            part,
            xml.Descendants(Package.P + "cNvPr")
                .Where(s => !s.Ancestors().Any(a => a.Name.LocalName is "Fallback")),
            "shape-id",
            report
        );
        Twice(part, xml.Descendants(CreationId), "creation-id", report);
        foreach (var body in xml.Descendants().Where(e => e.Name.LocalName is "txBody"))
        {
            if (body.Element(Package.A + "p") is null)
            {
                report.Error("text-empty", part, "A text body has no paragraph.");
            }
        }

        foreach (
            var color in xml.Descendants(Package.A + "srgbClr")
                .Select(c => (string?)c.Attribute("val") ?? "")
        )
        {
            if (color.Length != 6 || !color.All(char.IsAsciiHexDigit))
            {
                report.Error("color", part, $"{color} is not a colour of six hexadecimal digits.");
            }
        }

        foreach (
            var link in xml.Descendants()
                .Where(e => e.Name.LocalName is "hlinkClick" or "hlinkMouseOver")
        )
        {
            if (
                string.IsNullOrEmpty((string?)link.Attribute(Package.R + "id"))
                && string.IsNullOrEmpty((string?)link.Attribute("action"))
            )
            {
                report.Error("hlink", part, "A hyperlink leads nowhere.");
            }
        }

        Sizes(part, xml, report);
    }

    private static void Twice(
        string part,
        IEnumerable<XElement> elements,
        string rule,
        LintReport report
    )
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in elements.Select(e => (string?)e.Attribute("id") ?? ""))
        {
            if (!ids.Add(id))
            {
                report.Error(rule, part, $"Id {id} is used twice.");
            }
        }
    }

    private static void Sizes(string part, XDocument xml, LintReport report)
    {
        foreach (
            var extent in xml.Descendants(Package.A + "ext")
                .Where(e => e.Attribute("cx") is not null)
        )
        {
            if (Number(extent, "cx") < 0 || Number(extent, "cy") < 0)
            {
                report.Error("size", part, "A shape has a negative size.");
            }
        }

        foreach (
            var size in xml.Descendants()
                .Where(e =>
                    e.Name.LocalName is "rPr" or "defRPr" or "endParaRPr"
                    && e.Attribute("sz") is not null
                )
        )
        {
            if (Number(size, "sz") < SmallestText)
            {
                report.Error("font-size", part, "A text size is under one point.");
            }
        }
    }

    public static long Number(XElement element, string attribute) =>
        long.TryParse(
            (string?)element.Attribute(attribute),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : 0;
}
