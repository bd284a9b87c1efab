using System.Xml.Linq;
using JourneyBot.Decks.Pptx.Parts;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Reads a company's presentation or template once, and says what decks take from it.</summary>
internal static class CompanyReader
{
    private const string Strict = "http://purl.oclc.org/ooxml/";

    public static Template? Read(ReadOnlyMemory<byte> file, TemplateReport report)
    {
        if (
            Container.Open(file, report) is not { } items
            || Main(new Source(items), report) is not { } main
            || Masters(main.Source, main.Part, report) is not { Count: > 0 } masters
        )
        {
            return null;
        }

        if (LayoutRoles.Find(masters) is not { } roles)
        {
            report.Problem(
                "No layout of the file has a title placeholder. Slides need real titles; add a layout with a title in PowerPoint's slide master view."
            );
            return null;
        }

        var template = new TemplateAssembly(main.Source, main.Part, masters, roles, report).Make();
        return report.Problems.Count == 0 ? template : null;
    }

    private static (Source Source, string Part)? Main(Source source, TemplateReport report)
    {
        var link = source.LinksOf("").FirstOrDefault(l => l.IsA("officeDocument"));
        if (link is null || source.Root(link.Target) is not { } root)
        {
            report.Problem(
                "This is not a PowerPoint file, or it is damaged. A template is a .potx or .pptx file."
            );
            return null;
        }

        var type = source.TypeOf(link.Target);
        if (link.Type.StartsWith(Strict, StringComparison.Ordinal))
        {
            report.Problem(
                "The file is saved as Strict Open XML. Save it in PowerPoint as an ordinary .pptx or .potx."
            );
            return null;
        }

        if (root.Name != P + "presentation")
        {
            report.Problem(
                "This is an Office file, but not a presentation. A template is a .potx or .pptx file."
            );
            return null;
        }

        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            report.Remark("The file may hold macros; decks are made without them.");
        }

        if (
            source
                .LinksOf("")
                .Any(l => l.Type.Contains("digital-signature", StringComparison.Ordinal))
        )
        {
            report.Remark("The file is signed; decks made in it are not.");
        }

        return (source, link.Target);
    }

    private static List<MasterSketch> Masters(Source source, string main, TemplateReport report)
    {
        var links = source.LinksOf(main).Where(l => l.IsA("slideMaster")).ToList();
        var masters = new List<MasterSketch>();
        foreach (
            var entry in source
                .Root(main)!
                .Elements(P + "sldMasterIdLst")
                .Elements()
                .DistinctBy(e => (string?)e.Attribute(R + "id"), StringComparer.Ordinal)
        )
        {
            var id = (string?)entry.Attribute(R + "id");
            var part = links.Find(l => string.Equals(l.Id, id, StringComparison.Ordinal))?.Target;
            if (part is null || source.Root(part) is not { } root || root.Name != P + "sldMaster")
            {
                report.Problem("A slide master of the file is damaged or missing.");
                return [];
            }

            masters.Add(Master(source, part, root));
        }

        if (masters.Count == 0)
        {
            report.Problem("The file has no slide master.");
        }
        else if (masters.Exists(m => m.Theme is null))
        {
            report.Problem("A slide master of the file has no theme.");
            return [];
        }

        return masters;
    }

    private static MasterSketch Master(Source source, string part, XElement root)
    {
        var theme = source.TargetOf(part, "theme");
        var master = new MasterSketch(part, root, theme, theme is null ? null : source.Root(theme));
        foreach (var entry in root.Elements(P + "sldLayoutIdLst").Elements())
        {
            var id = (string?)entry.Attribute(R + "id");
            var layout = source
                .LinksOf(part)
                .FirstOrDefault(l =>
                    l.IsA("slideLayout") && string.Equals(l.Id, id, StringComparison.Ordinal)
                )
                ?.Target;
            if (layout is not null && source.Root(layout) is { } xml && xml.Name == P + "sldLayout")
            {
                master.Layouts.Add(new LayoutSketch(layout, xml, master));
            }
        }

        return master;
    }

    /// <summary>The whole type of a relationship that the format's own standard defines.</summary>
    public static string TypeOf(string kind) => $"{Names.Relationships}/{kind}";
}
