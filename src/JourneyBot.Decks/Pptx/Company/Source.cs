using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using JourneyBot.Decks.Pptx.Parts;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>A company's file as parts: each with its content type, its relationships, and its XML once that is asked for.</summary>
internal sealed class Source
{
    public const string TypesPart = "[Content_Types].xml";
    private const int LargestXml = 20 * 1024 * 1024;
    private readonly Dictionary<string, ZipItem> _items;
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument?> _xml = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Link>> _links = new(
        StringComparer.OrdinalIgnoreCase
    );

    public Source(Dictionary<string, ZipItem> items)
    {
        _items = items;
        foreach (var entry in Xml(TypesPart)?.Root?.Elements() ?? [])
        {
            var type = (string?)entry.Attribute("ContentType") ?? "";
            if (entry.Name.LocalName is "Override")
            {
                _overrides.TryAdd(
                    ((string?)entry.Attribute("PartName") ?? "").TrimStart('/'),
                    type
                );
            }
            else
            {
                _defaults.TryAdd((string?)entry.Attribute("Extension") ?? "", type);
            }
        }
    }

    public ZipItem? Find(string part) => _items.GetValueOrDefault(part);

    public bool Has(string part) => _items.ContainsKey(part);

    public string TypeOf(string part) =>
        _overrides.TryGetValue(part, out var type)
            ? type
            : _defaults.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..]) ?? "";

    /// <summary>The part's XML, read once; null where the part is missing or its XML is broken.</summary>
    public XDocument? Xml(string part)
    {
        if (!_xml.TryGetValue(part, out var xml))
        {
            _xml[part] = xml = Parse(part);
        }

        return xml;
    }

    public XElement? Root(string part) => Xml(part)?.Root;

    public IReadOnlyList<Link> LinksOf(string part)
    {
        if (!_links.TryGetValue(part, out var links))
        {
            var list = part.Length == 0 ? "_rels/.rels" : Names.RelationshipsOf(part);
            _links[part] = links = [
                .. (Root(list)?.Elements() ?? []).Select(e => Link.Read(e, part, Has)),
            ];
        }

        return links;
    }

    public string? TargetOf(string part, string kind) =>
        LinksOf(part).FirstOrDefault(l => l.IsA(kind) && !l.IsExternal && Has(l.Target))?.Target;

    private XDocument? Parse(string part)
    {
        if (Find(part) is not { Size: <= LargestXml } item || item.Content() is not { } content)
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestXml,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>One relationship; the target of an internal one is a part name.</summary>
    internal sealed record Link(string Id, string Type, string Target, bool IsExternal)
    {
        public string Kind => Type[(Type.LastIndexOf('/') + 1)..];

        public bool IsA(string kind) => string.Equals(Kind, kind, StringComparison.Ordinal);

        public static Link Read(XElement element, string source, Func<string, bool> exists)
        {
            var target = (string?)element.Attribute("Target") ?? "";
            var isExternal = string.Equals(
                (string?)element.Attribute("TargetMode"),
                "External",
                StringComparison.OrdinalIgnoreCase
            );
            return new Link(
                (string?)element.Attribute("Id") ?? "",
                (string?)element.Attribute("Type") ?? "",
                isExternal ? target : Resolve(source, target, exists),
                isExternal
            );
        }

        // Part names are percent-encoded in some files and plain in others.
        private static string Resolve(string source, string target, Func<string, bool> exists)
        {
            var part = Join(source[..(source.LastIndexOf('/') + 1)], BeforeFragment(target));
            return exists(part) ? part : Uri.UnescapeDataString(part);
        }

        private static string BeforeFragment(string target) =>
            target.AsSpan().IndexOfAny('#', '?') is >= 0 and var end ? target[..end] : target;

        private static string Join(string folder, string target)
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

    /// <summary>A whole number of an attribute; null where there is none.</summary>
    public static long? Number(XElement? element, string attribute) =>
        long.TryParse(
            (string?)element?.Attribute(attribute),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
