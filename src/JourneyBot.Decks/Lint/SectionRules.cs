using System.Text.RegularExpressions;
using System.Xml.Linq;
using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Lint;

/// <summary>Sections name each slide once and carry upper-case GUIDs.</summary>
internal static partial class SectionRules
{
    private static readonly XNamespace P14 = Names.PowerPoint2010;

    public static void Check(string main, XElement presentation, LintReport report)
    {
        var sections = presentation.Descendants(P14 + "section").ToList();
        if (sections.Count == 0)
        {
            return;
        }

        var guids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var guid in sections.Select(s => (string?)s.Attribute("id") ?? ""))
        {
            if (!UpperCaseGuid().IsMatch(guid) || !guids.Add(guid))
            {
                report.Error(
                    "section-guid",
                    main,
                    $"{guid} is not a GUID of its own in upper case."
                );
            }
        }

        var listed = sections
            .Descendants(P14 + "sldId")
            .Select(e => (string?)e.Attribute("id") ?? "")
            .ToList();
        var slides = presentation
            .Elements(Package.P + "sldIdLst")
            .Elements()
            .Select(e => (string?)e.Attribute("id") ?? "")
            .ToList();
        foreach (var stray in listed.Except(slides, StringComparer.Ordinal))
        {
            report.Error(
                "section-slide",
                main,
                $"A section lists slide {stray}, which does not exist."
            );
        }

        foreach (
            var slide in slides.Where(s =>
                listed.Count(l => string.Equals(l, s, StringComparison.Ordinal)) != 1
            )
        )
        {
            report.Error("section-slide", main, $"Slide {slide} is not in exactly one section.");
        }
    }

    [GeneratedRegex(
        @"^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex UpperCaseGuid();
}
