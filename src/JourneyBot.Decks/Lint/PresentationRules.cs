using System.Globalization;
using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>Masters, layouts, themes and the order of things in the presentation part.</summary>
internal static class PresentationRules
{
    private const uint FirstMasterId = 2147483648;

    private static readonly string[] Order =
    [
        "sldMasterIdLst",
        "notesMasterIdLst",
        "handoutMasterIdLst",
        "sldIdLst",
        "sldSz",
        "notesSz",
        "smartTags",
        "embeddedFontLst",
        "custShowLst",
        "photoAlbum",
        "custDataLst",
        "kinsoku",
        "defaultTextStyle",
        "modifyVerifier",
        "extLst",
    ];

    public static void Check(Package package, LintReport report)
    {
        var mains = package.Targets("", "officeDocument").ToList();
        if (mains.Count != 1 || package.Root(mains[0]) is not { } presentation)
        {
            report.Error("main", "", "There is not exactly one readable main part.");
            return;
        }

        var main = mains[0];
        if (package.TypeOf(main)?.Contains("template", StringComparison.Ordinal) == true)
        {
            report.Warn("main-type", main, "The main part is typed as a template.");
        }

        var positions = presentation
            .Elements()
            .Select(e => Array.IndexOf(Order, e.Name.LocalName))
            .ToList();
        if (!positions.SequenceEqual(positions.Order()))
        {
            report.Error("order", main, "The lists of the presentation stand in the wrong order.");
        }

        var layouts = Masters(package, main, presentation, report);
        NotesMaster(package, main, presentation, report);
        Themes(package, main, report);
        SlideRules.Check(package, main, presentation, layouts, report);
        SectionRules.Check(main, presentation, report);
    }

    private static HashSet<string> Masters(
        Package package,
        string main,
        XElement presentation,
        LintReport report
    )
    {
        var layouts = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<long>();
        Ids(presentation, "sldMasterIdLst", main, ids, report);
        var masters = package.Targets(main, "slideMaster").ToList();
        if (masters.Count == 0)
        {
            report.Error("master-none", main, "There is no slide master.");
        }

        foreach (var master in masters)
        {
            if (package.Root(master) is { } root)
            {
                Ids(root, "sldLayoutIdLst", master, ids, report);
                Layouts(package, master, root, layouts, report);
            }
        }

        return layouts;
    }

    private static void Ids(
        XElement root,
        string list,
        string part,
        HashSet<long> ids,
        LintReport report
    )
    {
        foreach (var entry in root.Elements(Package.P + list).Elements())
        {
            _ = long.TryParse(
                (string?)entry.Attribute("id"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            );
            if (!ids.Add(id))
            {
                report.Error(
                    "master-id",
                    part,
                    $"{id} is used twice; masters and layouts share one space of ids."
                );
            }

            if (id < FirstMasterId)
            {
                report.Error("master-id", part, $"{id} is below {FirstMasterId}.");
            }
        }
    }

    private static void Layouts(
        Package package,
        string master,
        XElement root,
        HashSet<string> layouts,
        LintReport report
    )
    {
        var listed = root.Elements(Package.P + "sldLayoutIdLst")
            .Elements()
            .Select(e => (string?)e.Attribute(Package.R + "id"));
        var related = package.RelationsOf(master).Where(r => r.Kind is "slideLayout").ToList();
        if (!listed.ToHashSet(StringComparer.Ordinal).SetEquals(related.Select(r => r.Id)))
        {
            report.Error(
                "layout-list",
                master,
                "The list of layouts and the relationships differ."
            );
        }

        foreach (var layout in related.Select(r => r.Target))
        {
            layouts.Add(layout);
            if (
                !package
                    .Targets(layout, "slideMaster")
                    .SequenceEqual([master], StringComparer.Ordinal)
            )
            {
                report.Error(
                    "layout-master",
                    layout,
                    "The layout does not lead back to its master."
                );
            }
        }
    }

    private static void NotesMaster(
        Package package,
        string main,
        XElement presentation,
        LintReport report
    )
    {
        var masters = package.Targets(main, "notesMaster").Count();
        if (masters > 1)
        {
            report.Error("notes-master", main, "There is more than one notes master.");
        }

        if (masters > 0 && !presentation.Elements(Package.P + "notesMasterIdLst").Elements().Any())
        {
            report.Error("notes-master", main, "The notes master is not listed.");
        }
    }

    private static void Themes(Package package, string main, LintReport report)
    {
        var owners = package
            .RelationsOf(main)
            .Where(r => r.Kind is "slideMaster" or "notesMaster" or "handoutMaster")
            .Select(r => (Master: r.Target, Themes: package.Targets(r.Target, "theme").ToList()))
            .ToList();
        foreach (var (master, themes) in owners.Where(o => o.Themes.Count != 1))
        {
            report.Error("theme", master, $"The master has {themes.Count} themes; it needs one.");
        }

        foreach (
            var shared in owners.SelectMany(o => o.Themes).GroupBy(t => t, StringComparer.Ordinal)
        )
        {
            if (shared.Count() > 1)
            {
                report.Error(
                    "theme-shared",
                    shared.Key,
                    $"One theme serves {shared.Count()} masters."
                );
            }
        }
    }
}
