using System.IO.Compression;
using JourneyBot.Decks.Pptx.Parts;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Decks.Pptx;

/// <summary>Writes a deck part after part in a fixed order; the same deck gives the same bytes.</summary>
internal sealed class DeckWriter : IDisposable
{
    private readonly Utf8Xml _xml = new();
    private readonly Deck _deck;
    private readonly Template _template;
    private readonly CompressionLevel _level;
    private readonly ZipWriter _zip;
    private readonly WorkbookXml _workbook;

    private DeckWriter(Deck deck, Template template, Stream output, CompressionLevel level)
    {
        _deck = deck;
        _template = template;
        _level = level;
        _zip = new ZipWriter(output, level);
        _workbook = new WorkbookXml(level);
    }

    public static void Write(Deck deck, Template template, Stream output, CompressionLevel level)
    {
        using var writer = new DeckWriter(deck, template, output, level);
        writer.WriteLists();
        writer.WriteSlides();
        writer._zip.Finish();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _workbook.Dispose();
    }

    private void WriteLists()
    {
        var slides = _deck.Slides.Count;
        Part(
            "[Content_Types].xml",
            xml => PresentationXml.ContentTypes(xml, _template, slides, Charts(), Tagged())
        );
        Part("_rels/.rels", xml => PresentationXml.PackageRelationships(xml, _template));
        Part("docProps/core.xml", xml => PresentationXml.CoreProperties(xml, _deck));
        Part("docProps/app.xml", PresentationXml.AppProperties);
        Part("ppt/presentation.xml", xml => PresentationXml.Presentation(xml, _deck, _template));
        Part(
            "ppt/_rels/presentation.xml.rels",
            xml => PresentationXml.Relationships(xml, _template, slides)
        );
        foreach (var part in _template.Parts)
        {
            _zip.Add(part.Packed(_level));
        }
    }

    // Tag parts have the numbers of their slides; a deck has a tagged slide alone or none.
    private int Tagged() => _deck.Slides.Count(s => s.Loose is not null);

    private int Charts() => _deck.Slides.Sum(s => s.Shapes.Count(shape => shape is Chart));

    private void Part(string name, Action<Utf8Xml> write)
    {
        _xml.Clear();
        write(_xml);
        _zip.Add(name, _xml.Written);
    }

    private void WriteSlides()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _deck.Slides.Count; i++)
        {
            numbers.TryAdd(_deck.Slides[i].Key, i + 1);
        }

        var part = new SlidePart(_xml, _deck, numbers);
        for (var i = 0; i < _deck.Slides.Count; i++)
        {
            WriteSlide(part, _deck.Slides[i], i + 1);
        }
    }

    private void WriteSlide(SlidePart part, Slide slide, int number)
    {
        var layout = _template.Of(slide.Kind);
        _xml.Palette = layout.Palette;
        part.Begin();
        part.Relate("slideLayout", "/" + layout.Part);
        part.Relate("notesSlide", $"../notesSlides/notesSlide{number}.xml");
        SlideXml.Write(part, slide, layout, number);
        _zip.Add($"ppt/slides/slide{number}.xml", _xml.Written);
        Links($"ppt/slides/_rels/slide{number}.xml.rels", part);
        foreach (var (chartNumber, chart) in part.Charts)
        {
            WriteChart(chartNumber, chart);
        }

        if (slide.Loose is { } loose)
        {
            Part($"ppt/tags/tag{number}.xml", xml => LooseXml.WriteTags(xml, loose));
        }

        part.Begin();
        part.Relate("notesMaster", "/" + _template.NotesMaster);
        part.Relate("slide", $"../slides/slide{number}.xml");
        SlideXml.WriteNotes(part, slide);
        _zip.Add($"ppt/notesSlides/notesSlide{number}.xml", _xml.Written);
        Links($"ppt/notesSlides/_rels/notesSlide{number}.xml.rels", part);
    }

    private void WriteChart(int number, Chart chart)
    {
        var name = $"chart{number}.xml";
        Part("ppt/charts/" + name, xml => ChartXml.Write(xml, chart));
        Part(
            $"ppt/charts/_rels/{name}.rels",
            xml =>
            {
                PresentationXml.Declaration(xml);
                xml.Add(
                    $"""<Relationships xmlns="{Names.Package}"><Relationship Id="rId1" Type="{Names.Relationships}/package" Target="../embeddings/workbook{number}.xlsx"/></Relationships>"""
                );
            }
        );
        _zip.AddAsIs($"ppt/embeddings/workbook{number}.xlsx", _workbook.Write(chart));
    }

    private void Links(string name, SlidePart part)
    {
        _xml.Clear();
        PresentationXml.Declaration(_xml);
        _xml.Add($"""<Relationships xmlns="{Names.Package}">""");
        for (var i = 0; i < part.Relationships.Count; i++)
        {
            var (type, target, external) = part.Relationships[i];
            _xml.Add(
                $"""<Relationship Id="rId{i + 1}" Type="{Names.Relationships}/{type}" Target="{target}" """
            );
            _xml.Add(external ? "TargetMode=\"External\"/>"u8 : "/>"u8);
        }

        _xml.Add("</Relationships>"u8);
        _zip.Add(name, _xml.Written);
    }
}
