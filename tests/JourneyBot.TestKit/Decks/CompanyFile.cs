using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace JourneyBot.TestKit.Decks;

/// <summary>A company's presentation as PowerPoint would save it: masters with layouts, sample slides, notes; every part can be changed before it is packed.</summary>
internal sealed class CompanyFile
{
    private const string Types = "application/vnd.openxmlformats-officedocument.";
    private const string Kinds =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Kind, string Target, string Mode)>> _links =
        new(StringComparer.Ordinal);

    public int Width { get; init; } = 12192000;

    public int Height { get; init; } = 6858000;

    public int Masters { get; init; } = 1;

    public bool HasNotesMaster { get; init; } = true;

    public int SampleSlides { get; init; }

    public string MainType { get; init; } = "presentationml.template.main+xml";

    public string MainKind { get; init; } = "officeDocument";

    public CompanyLook Look { get; init; } = CompanyLook.Plain;

    /// <summary>The layouts of each master, in order.</summary>
    public IReadOnlyList<string> Layouts { get; init; } =
    ["title", "obj", "secHead", "twoObj", "titleOnly", "blank"];

    /// <summary>Further elements of the presentation, after the sizes.</summary>
    public string More { get; init; } = "";

    /// <summary>Puts a part in, or in the place of another.</summary>
    public CompanyFile With(string name, string type, byte[] content)
    {
        _parts[name] = content;
        _types[name] = type;
        return this;
    }

    public CompanyFile Linked(string from, string kind, string target, string mode = "")
    {
        LinksOf(from).Add((kind, target, mode));
        return this;
    }

    /// <summary>Sends a relationship elsewhere.</summary>
    public CompanyFile Relink(string from, string before, string after)
    {
        var links = LinksOf(from);
        var at = links.FindIndex(l => l.Target == before);
        links[at] = links[at] with { Target = after };
        return this;
    }

    /// <summary>Builds all parts; changes to them come after this.</summary>
    public CompanyFile Built()
    {
        var look = Look;
        var layout = 0;
        for (var m = 1; m <= Masters; m++)
        {
            var master = $"ppt/slideMasters/slideMaster{m}.xml";
            Linked("ppt/presentation.xml", "slideMaster", $"/{master}");
            var first = layout + 1;
            foreach (var type in Layouts)
            {
                layout++;
                var part = $"ppt/slideLayouts/slideLayout{layout}.xml";
                Xml(
                    part,
                    "presentationml.slideLayout+xml",
                    new CompanyLayouts(this, look).Layout(type)
                );
                Linked(part, "slideMaster", $"../slideMasters/slideMaster{m}.xml");
                Linked(master, "slideLayout", $"../slideLayouts/slideLayout{layout}.xml");
            }

            Linked(master, "theme", $"../theme/theme{m}.xml");
            Xml(
                master,
                "presentationml.slideMaster+xml",
                new CompanyLayouts(this, look).Master(m, first, layout)
            );
            Theme($"ppt/theme/theme{m}.xml", look, $"Brand {m}");
        }

        Notes();
        Slides();
        Properties();
        Presentation();
        Linked("", MainKind, "ppt/presentation.xml");
        Xml(
            "docProps/app.xml",
            "extended-properties+xml",
            """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application></Properties>"""
        );
        Linked("", "extended-properties", "docProps/app.xml");
        return this;
    }

    public CompanyFile Change(string part, Func<string, string> change)
    {
        var before = Encoding.UTF8.GetString(_parts[part]);
        var after = change(before);
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{part} does not have what was to be changed.");
        }

        _parts[part] = Encoding.UTF8.GetBytes(after);
        return this;
    }

    public byte[] Bytes()
    {
        if (_parts.Count == 0)
        {
            Built();
        }

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", ContentTypes());
            foreach (var (name, content) in _parts)
            {
                Put(zip, name, content);
            }

            foreach (var (name, links) in _links)
            {
                Put(zip, RelationshipsOf(name), Relationships(links));
            }
        }

        return file.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }

    private static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private List<(string Kind, string Target, string Mode)> LinksOf(string part)
    {
        if (!_links.TryGetValue(part, out var links))
        {
            _links[part] = links = [];
        }

        return links;
    }

    private void Xml(string part, string type, string xml) =>
        With(
            part,
            type.StartsWith("vnd.", StringComparison.Ordinal)
                ? $"application/{type}"
                : Types + type,
            Encoding.UTF8.GetBytes(
                """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml
            )
        );

    private void Theme(string part, CompanyLook look, string name) =>
        Xml(part, "theme+xml", look.Theme(name));

    private void Notes()
    {
        if (!HasNotesMaster)
        {
            return;
        }

        const string Part = "ppt/notesMasters/notesMaster1.xml";
        Linked("ppt/presentation.xml", "notesMaster", $"/{Part}");
        Linked(Part, "theme", $"../theme/theme{Masters + 1}.xml");
        Theme($"ppt/theme/theme{Masters + 1}.xml", Look, "Notes");
        Xml(Part, "presentationml.notesMaster+xml", CompanyLayouts.Notes());
    }

    private void Properties()
    {
        foreach (
            var (name, root) in (ReadOnlySpan<(string, string)>)
                [("presProps", "presentationPr"), ("viewProps", "viewPr")]
        )
        {
            Xml(
                $"ppt/{name}.xml",
                $"presentationml.{name}+xml",
                $"<p:{root} {CompanyLayouts.Namespaces}/>"
            );
            Linked("ppt/presentation.xml", name, $"{name}.xml");
        }

        Xml(
            "ppt/tableStyles.xml",
            "presentationml.tableStyles+xml",
            """<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>"""
        );
        Linked("ppt/presentation.xml", "tableStyles", "tableStyles.xml");
    }

    private void Slides()
    {
        for (var i = 1; i <= SampleSlides; i++)
        {
            var part = $"ppt/slides/slide{i}.xml";
            Xml(part, "presentationml.slide+xml", CompanyLayouts.Sample(i));
            Linked(part, "slideLayout", "../slideLayouts/slideLayout1.xml");
            Linked("ppt/presentation.xml", "slide", $"slides/slide{i}.xml");
        }
    }

    private void Presentation()
    {
        var links = LinksOf("ppt/presentation.xml");
        var masters = string.Concat(
            Enumerable
                .Range(0, Masters)
                .Select(m =>
                    $"<p:sldMasterId id=\"{2147483648 + (m * 20L)}\" r:id=\"rId{m + 1}\"/>"
                )
        );
        var notes = HasNotesMaster
            ? $"<p:notesMasterIdLst><p:notesMasterId r:id=\"rId{Masters + 1}\"/></p:notesMasterIdLst>"
            : "";
        var slides = links
            .Index()
            .Where(l => l.Item.Kind is "slide")
            .Select((l, i) => $"<p:sldId id=\"{300 + i}\" r:id=\"rId{l.Index + 1}\"/>")
            .ToList();
        var list = slides.Count == 0 ? "" : $"<p:sldIdLst>{string.Concat(slides)}</p:sldIdLst>";
        Xml(
            "ppt/presentation.xml",
            MainType,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<p:presentation {CompanyLayouts.Namespaces}><p:sldMasterIdLst>{masters}</p:sldMasterIdLst>{notes}{list}<p:sldSz cx=\"{Width}\" cy=\"{Height}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>{More}</p:presentation>"
            )
        );
    }

    private byte[] ContentTypes()
    {
        var overrides = _types
            .Where(t => t.Value.Length > 0)
            .Select(t => $"<Override PartName=\"/{t.Key}\" ContentType=\"{t.Value}\"/>");
        return Encoding.UTF8.GetBytes(
            $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{string.Concat(overrides)}</Types>"""
        );
    }

    private static byte[] Relationships(List<(string Kind, string Target, string Mode)> links) =>
        Encoding.UTF8.GetBytes(
            """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                + string.Concat(
                    links.Select(
                        (l, i) =>
                            $"<Relationship Id=\"rId{i + 1}\" Type=\"{(l.Kind.Contains("://", StringComparison.Ordinal) ? l.Kind : $"{Kinds}/{l.Kind}")}\" Target=\"{l.Target}\"{(l.Mode.Length > 0 ? $" TargetMode=\"{l.Mode}\"" : "")}/>"
                    )
                )
                + "</Relationships>"
        );
}
