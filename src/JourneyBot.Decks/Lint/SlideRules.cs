using System.Globalization;
using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>Slides: their ids, layouts, notes, titles and what a screen reader meets.</summary>
internal static class SlideRules
{
    private static readonly string[] Objects = ["sp", "pic", "graphicFrame", "grpSp", "cxnSp"];

    public static void Check(
        Package package,
        string main,
        XElement presentation,
        HashSet<string> layouts,
        LintReport report
    )
    {
        var slides = Listed(package, main, presentation, report);
        var notesMaster = package.Targets(main, "notesMaster").FirstOrDefault();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slide in slides)
        {
            CheckLayout(package, slide, layouts, report);
            CheckNotes(package, slide, notesMaster, report);
            CheckReading(package, slide, titles, report);
        }
    }

    private static List<string> Listed(
        Package package,
        string main,
        XElement presentation,
        LintReport report
    )
    {
        var related = package
            .RelationsOf(main)
            .Where(r => r.Kind is "slide")
            .ToDictionary(r => r.Id, r => r.Target, StringComparer.Ordinal);
        var ids = new HashSet<long>();
        var slides = new List<string>();
        foreach (var entry in presentation.Elements(Package.P + "sldIdLst").Elements())
        {
            _ = long.TryParse(
                (string?)entry.Attribute("id"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            );
            if (id is < 256 or >= 2147483648 || !ids.Add(id))
            {
                report.Error("slide-id", main, $"Slide id {id} is out of range or used twice.");
            }

            if (
                related.TryGetValue((string?)entry.Attribute(Package.R + "id") ?? "", out var slide)
            )
            {
                slides.Add(slide);
            }
            else
            {
                report.Error("slide-rel", main, $"Slide id {id} does not lead to a slide.");
            }
        }

        if (slides.Distinct(StringComparer.Ordinal).Count() != slides.Count)
        {
            report.Error("slide-twice", main, "One slide is listed twice.");
        }

        foreach (var slide in related.Values.Except(slides, StringComparer.Ordinal))
        {
            report.Error(
                "slide-unlisted",
                slide,
                "The slide is related to the presentation but not listed."
            );
        }

        return slides;
    }

    private static void CheckLayout(
        Package package,
        string slide,
        HashSet<string> layouts,
        LintReport report
    )
    {
        var own = package.Targets(slide, "slideLayout").ToList();
        if (own.Count != 1 || !layouts.Contains(own[0]))
        {
            report.Error(
                "slide-layout",
                slide,
                "The slide needs exactly one layout that a master lists."
            );
        }
    }

    private static void CheckNotes(
        Package package,
        string slide,
        string? notesMaster,
        LintReport report
    )
    {
        var notes = package.Targets(slide, "notesSlide").ToList();
        if (notes.Count > 1)
        {
            report.Error("notes-twice", slide, "The slide has two notes pages.");
        }

        foreach (var page in notes)
        {
            if (!package.Targets(page, "slide").SequenceEqual([slide], StringComparer.Ordinal))
            {
                report.Error("notes-back", page, "The notes page does not lead back to its slide.");
            }

            if (
                notesMaster is null
                || !package
                    .Targets(page, "notesMaster")
                    .Contains(notesMaster, StringComparer.Ordinal)
            )
            {
                report.Error("notes-master", page, "The notes page has no notes master.");
            }
        }
    }

    private static void CheckReading(
        Package package,
        string slide,
        HashSet<string> titles,
        LintReport report
    )
    {
        var tree = package.Root(slide)?.Element(Package.P + "cSld")?.Element(Package.P + "spTree");
        var objects =
            tree?.Elements()
                .Where(e => Objects.Contains(e.Name.LocalName, StringComparer.Ordinal))
                .ToList()
            ?? [];
        var title = objects.Find(o =>
            o.Descendants(Package.P + "ph")
                .Any(ph => (string?)ph.Attribute("type") is "title" or "ctrTitle")
        );
        var text = title is null
            ? ""
            : string.Concat(title.Descendants(Package.A + "t").Select(t => t.Value)).Trim();
        if (text.Length == 0)
        {
            report.Warn("a11y-title", slide, "The slide has no title.");
        }
        else if (!titles.Add(text))
        {
            report.Warn("a11y-title", slide, $"Another slide has the same title: {text}");
        }

        if (title is not null && objects[0] != title)
        {
            report.Warn("a11y-order", slide, "The title is not read first.");
        }

        foreach (var frame in objects.Where(o => o.Name.LocalName is "pic" or "graphicFrame"))
        {
            var name = frame.Descendants(Package.P + "cNvPr").First();
            if (
                string.IsNullOrEmpty((string?)name.Attribute("descr"))
                && !name.Descendants().Any(d => d.Name.LocalName is "decorative")
            )
            {
                report.Warn(
                    "a11y-alt",
                    slide,
                    $"{(string?)name.Attribute("name")} has no alternative text."
                );
            }
        }
    }
}
