using System.Xml;
using System.Xml.Linq;
using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Lint;

/// <summary>The parts of an Open XML file with their content types and relationships.</summary>
internal sealed class Package
{
    public const string TypesPart = "[Content_Types].xml";
    public static readonly XNamespace A = Names.Drawing;
    public static readonly XNamespace P = Names.Presentation;
    public static readonly XNamespace R = Names.Relationships;
    public static readonly XNamespace C = Names.Chart;
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Relation>> _relations = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, XDocument> _xml = new(StringComparer.Ordinal);

    private Package(IReadOnlyDictionary<string, byte[]> parts) => Parts = parts;

    public IReadOnlyDictionary<string, byte[]> Parts { get; }

    public IReadOnlyDictionary<string, XDocument> Xml => _xml;

    /// <summary>Relationships by the part they start from; the package's own start from the empty name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Relation>> Relations => _relations;

    public static Package? Read(IReadOnlyDictionary<string, byte[]> parts, LintReport report)
    {
        var package = new Package(parts);
        foreach (var (name, content) in parts)
        {
            if (
                name.EndsWith(".xml", StringComparison.Ordinal)
                || name.EndsWith(".rels", StringComparison.Ordinal)
            )
            {
                package.Parse(name, content, report);
            }
        }

        if (!package._xml.TryGetValue(TypesPart, out var types) || types.Root is null)
        {
            report.Error("ct-none", "", "There is no readable list of content types.");
            return null;
        }

        package.ReadTypes(types.Root, report);
        package.ReadRelations();
        return package;
    }

    public string? TypeOf(string part) =>
        _overrides.TryGetValue(part, out var type)
            ? type
            : _defaults.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..]);

    public IEnumerable<string> Overridden => _overrides.Keys;

    public IEnumerable<string> Targets(string part, string kind) =>
        RelationsOf(part)
            .Where(r => string.Equals(r.Kind, kind, StringComparison.Ordinal))
            .Select(r => r.Target);

    public IReadOnlyList<Relation> RelationsOf(string part) =>
        _relations.GetValueOrDefault(part) ?? [];

    public XElement? Root(string part) => _xml.GetValueOrDefault(part)?.Root;

    private void Parse(string name, byte[] content, LintReport report)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), settings);
            _xml[name] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException broken)
        {
            report.Error("xml", name, broken.Message);
        }
    }

    private void ReadTypes(XElement types, LintReport report)
    {
        foreach (var entry in types.Elements())
        {
            var isOverride = entry.Name.LocalName is "Override";
            var key = isOverride
                ? ((string?)entry.Attribute("PartName") ?? "").TrimStart('/')
                : (string?)entry.Attribute("Extension") ?? "";
            if (
                !(isOverride ? _overrides : _defaults).TryAdd(
                    key,
                    (string?)entry.Attribute("ContentType") ?? ""
                )
            )
            {
                report.Error("ct-twice", TypesPart, $"Two content types for {key}.");
            }
        }
    }

    private void ReadRelations()
    {
        foreach (
            var (name, xml) in _xml.Where(x => x.Key.EndsWith(".rels", StringComparison.Ordinal))
        )
        {
            var folder = name.LastIndexOf("_rels/", StringComparison.Ordinal);
            var source =
                folder < 0
                    ? name
                    : name[..folder] + name[(folder + "_rels/".Length)..^".rels".Length];
            _relations[source] =
            [
                .. xml.Root!.Elements().Select(e => Relation.Read(e, source, name)),
            ];
        }
    }
}

/// <summary>One relationship with its target as a part name; an external one has no target.</summary>
internal sealed record Relation(
    string Id,
    string Kind,
    string Target,
    bool External,
    string ListedIn
)
{
    public static Relation Read(XElement element, string source, string listedIn)
    {
        var type = (string?)element.Attribute("Type") ?? "";
        var target = (string?)element.Attribute("Target") ?? "";
        var external = string.Equals(
            (string?)element.Attribute("TargetMode"),
            "External",
            StringComparison.Ordinal
        );
        var slash = source.LastIndexOf('/') + 1;
        return new Relation(
            (string?)element.Attribute("Id") ?? "",
            type[(type.LastIndexOf('/') + 1)..],
            external ? "" : Resolve(source[..slash], target.Split('#')[0]),
            external,
            listedIn
        );
    }

    private static string Resolve(string folder, string target)
    {
        var path = new Stack<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step is "..")
            {
                path.TryPop(out _);
            }
            else if (step is not ("" or "."))
            {
                path.Push(step);
            }
        }

        return string.Join('/', path.Reverse());
    }
}
