using System.Text;
using System.Xml;
using System.Xml.Linq;
using JourneyBot.Decks.Pptx.Parts;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Copies parts of a company's file with everything that hangs on them, untouched where nothing in them has to go.</summary>
internal sealed class PartCopier(Source source, TemplateReport report)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<(string Part, string Name)> _waiting = new();
    private readonly List<TemplatePart> _parts = [];

    /// <summary>Parts whose XML was changed before they are copied.</summary>
    public HashSet<string> Changed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The master that each layout belongs to.</summary>
    public Dictionary<string, string> Owners { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Themes that a second master must not share: what it gets instead, by the master's part.</summary>
    public HashSet<string> WithThemeOfTheirOwn { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name under which a part will be in decks; it and what hangs on it are copied by <see cref="Finish"/>.</summary>
    public string Take(string part, string copy = "")
    {
        var key = part + copy;
        if (!_names.TryGetValue(key, out var name))
        {
            _names[key] = name = FreeName(part, isCopy: copy.Length > 0);
            _waiting.Enqueue((part, name));
        }

        return name;
    }

    /// <summary>A name that no copied part has.</summary>
    public string Reserve(string name)
    {
        var dot = name.LastIndexOf('.') is > 0 and var at ? at : name.Length;
        var (free, number) = (name, 1);
        while (!_used.Add(free))
        {
            free = $"{name[..dot]}-{++number}{name[dot..]}";
        }

        return free;
    }

    public List<TemplatePart> Finish()
    {
        while (_waiting.TryDequeue(out var next))
        {
            Copy(next.Part, next.Name);
        }

        return _parts;
    }

    private string FreeName(string part, bool isCopy) =>
        Reserve(isCopy || IsOurs(part) ? part.Insert(part.LastIndexOf('/') + 1, "kept-") : part);

    // Names that the deck's own slides, charts and lists will have.
    private static bool IsOurs(string part) =>
        part.StartsWith("ppt/slides/", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("ppt/notesSlides/", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("ppt/charts/chart", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("ppt/embeddings/workbook", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("_rels/", StringComparison.OrdinalIgnoreCase)
        || part is "ppt/presentation.xml" or "ppt/presProps.xml" or "ppt/viewProps.xml"
        || part is "docProps/core.xml" or "docProps/app.xml";

    private void Copy(string part, string name)
    {
        var links = source.LinksOf(part);
        var kept = links.Where(l => Keep(part, l)).ToList();
        var type = KeptKinds.TypeOf(source, part);
        var isXml = IsXml(part, type);
        var root = isXml ? source.Root(part) : null;
        if (isXml ? root is null : source.Find(part)?.Content() is null)
        {
            report.Problem(
                "A part of the file is damaged. Open it in PowerPoint, save it under another name, and send that one."
            );
            return;
        }

        var isChanged = root is not null && Cleaning.Clean(root, [.. kept.Select(l => l.Id)]);
        _parts.Add(
            isChanged || Changed.Contains(part)
                ? new TemplatePart(name, type, Bytes(root!))
                : new TemplatePart(name, type, [])
                {
                    AsItWas = source.Find(part)!.AsPart() with { Name = name },
                }
        );
        if (kept.Count > 0)
        {
            _parts.Add(Relationships(part, name, kept));
        }
    }

    private bool Keep(string part, Source.Link link)
    {
        if (link.IsA("slideLayout"))
        {
            // Only layouts that their master lists.
            return Owners.TryGetValue(link.Target, out var master)
                && string.Equals(master, part, StringComparison.OrdinalIgnoreCase);
        }

        return KeptKinds.Allows(source, link, report);
    }

    private TemplatePart Relationships(string part, string name, List<Source.Link> kept)
    {
        var xml = new Utf8Xml();
        PresentationXml.Declaration(xml);
        xml.Add($"""<Relationships xmlns="{Names.Package}">""");
        foreach (var link in kept)
        {
            xml.Add(
                $"""<Relationship Id="{link.Id}" Type="{link.Type}" Target="{Target(part, link)}" """
            );
            xml.Add(link.IsExternal ? "TargetMode=\"External\"/>"u8 : "/>"u8);
        }

        xml.Add("</Relationships>"u8);
        return new TemplatePart(Names.RelationshipsOf(name), "", xml.Written.ToArray());
    }

    private string Target(string part, Source.Link link)
    {
        if (link.IsExternal)
        {
            return link.Target;
        }

        // A layout leads back to the master that lists it, whatever it said before.
        if (link.IsA("slideMaster") && Owners.TryGetValue(part, out var owner))
        {
            return "/" + Take(owner);
        }

        var copy = link.IsA("theme") && WithThemeOfTheirOwn.Contains(part) ? part : "";
        return "/" + Take(link.Target, copy);
    }

    private static bool IsXml(string part, string type) =>
        type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)
            ? !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            : part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            CloseOutput = false,
        };
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            writer.WriteStartDocument(standalone: true);
            root.WriteTo(writer);
        }

        return bytes.ToArray();
    }
}
