namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>The parts that list the others: content types, presentation, document properties.</summary>
internal static class PresentationXml
{
    public static void ContentTypes(
        Utf8Xml xml,
        Template template,
        int slides,
        int charts,
        int tags
    )
    {
        Declaration(xml);
        xml.Add(
            $"""<Types xmlns="{Names.ContentTypes}"><Default Extension="rels" ContentType="{Names.RelationshipsType}"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="{Names.WorkbookType}"/>"""
        );
        Override(xml, "ppt/presentation.xml", Names.PresentationType + "presentation.main+xml");
        Override(
            xml,
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml"
        );
        Override(
            xml,
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        );
        foreach (var part in template.Parts)
        {
            if (part.ContentType.Length > 0)
            {
                Override(xml, part.Name, part.ContentType);
            }
        }

        for (var i = 1; i <= slides; i++)
        {
            xml.Add(
                $"""<Override PartName="/ppt/slides/slide{i}.xml" ContentType="{Names.PresentationType}slide+xml"/><Override PartName="/ppt/notesSlides/notesSlide{i}.xml" ContentType="{Names.PresentationType}notesSlide+xml"/>"""
            );
        }

        for (var i = 1; i <= charts; i++)
        {
            xml.Add(
                $"""<Override PartName="/ppt/charts/chart{i}.xml" ContentType="{Names.ChartType}"/>"""
            );
        }

        for (var i = 1; i <= tags; i++)
        {
            Override(xml, $"ppt/tags/tag{i}.xml", Names.PresentationType + "tags+xml");
        }

        xml.Add("</Types>"u8);
    }

    public static void PackageRelationships(Utf8Xml xml, Template template)
    {
        Declaration(xml);
        xml.Add(
            $"""<Relationships xmlns="{Names.Package}"><Relationship Id="rId1" Type="{Names.Relationships}/officeDocument" Target="ppt/presentation.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="{Names.Relationships}/extended-properties" Target="docProps/app.xml"/>"""
        );
        for (var i = 0; i < template.PackageParts.Count; i++)
        {
            var (type, part) = template.PackageParts[i];
            xml.Add($"""<Relationship Id="rId{i + 4}" Type="{type}" Target="{part}"/>""");
        }

        xml.Add("</Relationships>"u8);
    }

    public static void CoreProperties(Utf8Xml xml, Deck deck)
    {
        var created = deck.Created.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
        Declaration(xml);
        xml.Add(
            $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{deck.Title}</dc:title><dc:creator>{deck.Author}</dc:creator><cp:lastModifiedBy>{deck.Author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{created}</dcterms:modified><dc:language>{deck.Language}</dc:language></cp:coreProperties>"""
        );
    }

    public static void AppProperties(Utf8Xml xml)
    {
        Declaration(xml);
        xml.Add(
            """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>JourneyBot</Application></Properties>"""u8
        );
    }

    public static void Presentation(Utf8Xml xml, Deck deck, Template template)
    {
        var ids = StableId.OfSlides(deck.Slides);
        var masters = template.Masters.Count;
        Declaration(xml);
        xml.Add($"<p:presentation xmlns:a=\"{Names.Drawing}\" xmlns:r=\"{Names.Relationships}\" ");
        xml.Add($"xmlns:p=\"{Names.Presentation}\"");
        xml.Add(deck.RightToLeft ? " rtl=\"1\""u8 : []);
        xml.Add(" saveSubsetFonts=\"1\"><p:sldMasterIdLst>"u8);
        for (var i = 0; i < masters; i++)
        {
            xml.Add($"""<p:sldMasterId id="{template.Masters[i].Id}" r:id="rId{i + 1}"/>""");
        }

        xml.Add(
            $"""</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId{masters + 1}"/></p:notesMasterIdLst>"""
        );
        var first = masters + 2;
        if (template.HandoutMaster is not null)
        {
            xml.Add(
                $"""<p:handoutMasterIdLst><p:handoutMasterId r:id="rId{first++}"/></p:handoutMasterIdLst>"""
            );
        }

        first += template.Properties.Count;
        var firstFont = first;
        first += template.EmbeddedFonts.Sum(f => f.Files.Count);
        xml.Add("<p:sldIdLst>"u8);
        for (var i = 0; i < ids.Length; i++)
        {
            xml.Add($"""<p:sldId id="{ids[i]}" r:id="rId{first + i}"/>""");
        }

        xml.Add(
            $"""</p:sldIdLst><p:sldSz cx="{template.Width}" cy="{template.Height}"/><p:notesSz cx="{template.NotesSize.Width}" cy="{template.NotesSize.Height}"/>"""
        );
        Fonts(xml, template.EmbeddedFonts, firstFont);
        xml.Add(template.DefaultTextStyle);
        Sections(xml, deck, ids);
        xml.Add("</p:presentation>"u8);
    }

    public static void Relationships(Utf8Xml xml, Template template, int slides)
    {
        Declaration(xml);
        xml.Add($"""<Relationships xmlns="{Names.Package}">""");
        var id = 0;
        foreach (var (_, part) in template.Masters)
        {
            Relationship(xml, ++id, "slideMaster", part);
        }

        Relationship(xml, ++id, "notesMaster", template.NotesMaster);
        if (template.HandoutMaster is { } handout)
        {
            Relationship(xml, ++id, "handoutMaster", handout);
        }

        foreach (var (type, part) in template.Properties)
        {
            Relationship(xml, ++id, type, part);
        }

        foreach (var (_, part) in template.EmbeddedFonts.SelectMany(f => f.Files))
        {
            Relationship(xml, ++id, "font", part);
        }

        for (var i = 1; i <= slides; i++)
        {
            xml.Add(
                $"""<Relationship Id="rId{++id}" Type="{Names.Relationships}/slide" Target="slides/slide{i}.xml"/>"""
            );
        }

        xml.Add("</Relationships>"u8);
    }

    private static void Fonts(Utf8Xml xml, IReadOnlyList<EmbeddedFont> fonts, int id)
    {
        if (fonts.Count == 0)
        {
            return;
        }

        xml.Add("<p:embeddedFontLst>"u8);
        foreach (var font in fonts)
        {
            xml.Add("<p:embeddedFont><p:font"u8);
            foreach (var (name, value) in font.Typeface)
            {
                xml.Add($" {name}=\"{value}\"");
            }

            xml.Add("/>"u8);
            foreach (var (style, _) in font.Files)
            {
                xml.Add($"""<p:{style} r:id="rId{id++}"/>""");
            }

            xml.Add("</p:embeddedFont>"u8);
        }

        xml.Add("</p:embeddedFontLst>"u8);
    }

    private static void Sections(Utf8Xml xml, Deck deck, uint[] ids)
    {
        // A slide that goes into another presentation must not bring a section with it.
        if (deck.Slides.All(s => s.Section.Length == 0))
        {
            return;
        }

        xml.Add(
            $$"""<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="{{Names.PowerPoint2010}}">"""
        );
        string? current = null;
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            var name = deck.Slides[i].Section;
            if (!string.Equals(name, current, StringComparison.Ordinal))
            {
                xml.Add(current is null ? [] : "</p14:sldIdLst></p14:section>"u8);
                xml.Add(
                    $"""<p14:section name="{name}" id="{StableId.Section(name, ++count)}"><p14:sldIdLst>"""
                );
                current = name;
            }

            xml.Add($"""<p14:sldId id="{ids[i]}"/>""");
        }

        xml.Add(current is null ? [] : "</p14:sldIdLst></p14:section>"u8);
        xml.Add("</p14:sectionLst></p:ext></p:extLst>"u8);
    }

    private static void Override(Utf8Xml xml, string part, string type) =>
        xml.Add($"""<Override PartName="/{part}" ContentType="{type}"/>""");

    private static void Relationship(Utf8Xml xml, int id, string type, string part) =>
        xml.Add(
            $"""<Relationship Id="rId{id}" Type="{Names.Relationships}/{type}" Target="{(part.StartsWith("ppt/", StringComparison.Ordinal) ? part[4..] : "/" + part)}"/>"""
        );

    public static void Declaration(Utf8Xml xml) =>
        xml.Add("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
}
