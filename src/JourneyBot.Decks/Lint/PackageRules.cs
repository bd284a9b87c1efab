using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>Content types and relationships: every part is typed and reachable, everything named is there.</summary>
internal static class PackageRules
{
    private static readonly XName Ignorable = XName.Get(
        "Ignorable",
        "http://schemas.openxmlformats.org/markup-compatibility/2006"
    );

    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["slideMaster"] = "presentationml.slideMaster+xml",
        ["slideLayout"] = "presentationml.slideLayout+xml",
        ["slide"] = "presentationml.slide+xml",
        ["notesMaster"] = "presentationml.notesMaster+xml",
        ["notesSlide"] = "presentationml.notesSlide+xml",
        ["presProps"] = "presentationml.presProps+xml",
        ["viewProps"] = "presentationml.viewProps+xml",
        ["tableStyles"] = "presentationml.tableStyles+xml",
        ["theme"] = "theme+xml",
        ["chart"] = "drawingml.chart+xml",
    };

    public static void Check(Package package, LintReport report)
    {
        foreach (var part in package.Overridden.Where(p => !package.Parts.ContainsKey(p)))
        {
            report.Error(
                "ct-phantom",
                part,
                "A content type is given for a part that is not in the file."
            );
        }

        foreach (var part in package.Parts.Keys)
        {
            CheckPart(package, part, report);
        }

        foreach (var (source, relations) in package.Relations)
        {
            CheckRelations(package, source, relations, report);
        }

        Reachable(package, report);
        foreach (var (name, xml) in package.Xml)
        {
            CheckReferences(package, name, xml, report);
        }
    }

    private static void CheckPart(Package package, string part, LintReport report)
    {
        if (part is not Package.TypesPart && string.IsNullOrEmpty(package.TypeOf(part)))
        {
            report.Error("ct-none", part, "The part has no content type.");
        }

        if (string.Equals(package.TypeOf(part), "image/jpg", StringComparison.OrdinalIgnoreCase))
        {
            report.Error("ct-wrong", part, "image/jpg is not a content type; image/jpeg is.");
        }
    }

    private static void CheckRelations(
        Package package,
        string source,
        IReadOnlyList<Relation> relations,
        LintReport report
    )
    {
        if (source.Length > 0 && !package.Parts.ContainsKey(source))
        {
            report.Error(
                "rel-source",
                source,
                "There are relationships of a part that is not in the file."
            );
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            if (!ids.Add(relation.Id))
            {
                report.Error(
                    "rel-twice",
                    relation.ListedIn,
                    $"Relationship id {relation.Id} is used twice."
                );
            }

            if (!relation.External)
            {
                CheckTarget(package, relation, report);
            }
        }
    }

    private static void CheckTarget(Package package, Relation relation, LintReport report)
    {
        if (!package.Parts.ContainsKey(relation.Target))
        {
            report.Error(
                "rel-dangling",
                relation.ListedIn,
                $"{relation.Id} leads to {relation.Target}, which is not in the file."
            );
        }
        else if (
            Expected.TryGetValue(relation.Kind, out var ending)
            && package.TypeOf(relation.Target)?.EndsWith(ending, StringComparison.Ordinal) != true
        )
        {
            report.Error(
                "ct-wrong",
                relation.Target,
                $"A {relation.Kind} has content type {package.TypeOf(relation.Target)}."
            );
        }
    }

    private static void Reachable(Package package, LintReport report)
    {
        var reached = package
            .Relations.Values.SelectMany(r => r)
            .Select(r => r.Target)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var part in package.Parts.Keys)
        {
            if (
                part is not Package.TypesPart
                && !part.EndsWith(".rels", StringComparison.Ordinal)
                && !reached.Contains(part)
            )
            {
                report.Warn("rel-orphan", part, "No relationship leads to this part.");
            }
        }
    }

    private static void CheckReferences(
        Package package,
        string name,
        XDocument xml,
        LintReport report
    )
    {
        if (name.EndsWith(".rels", StringComparison.Ordinal) || xml.Root is null)
        {
            return;
        }

        foreach (
            var prefix in ((string?)xml.Root.Attribute(Ignorable) ?? "").Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (xml.Root.GetNamespaceOfPrefix(prefix) is null)
            {
                report.Error("mc-prefix", name, $"The ignorable prefix {prefix} is not declared.");
            }
        }

        var known = package.RelationsOf(name).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (
            var attribute in xml.Descendants()
                .Attributes()
                .Where(a => a.Name.Namespace == Package.R)
        )
        {
            if (attribute.Value.Length > 0 && !known.Contains(attribute.Value))
            {
                report.Error(
                    "rel-missing",
                    name,
                    $"{attribute.Parent!.Name.LocalName} names relationship {attribute.Value}, which does not exist."
                );
            }
        }
    }
}
