using System.IO.Compression;
using System.Text;
using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Slides;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Decks.Company;

/// <summary>What a company's file brings along that decks must not have, or must keep.</summary>
public sealed class NeutralisedTests
{
    private const string Master = "ppt/slideMasters/slideMaster1.xml";
    private const string Layout = "ppt/slideLayouts/slideLayout5.xml";
    private const string Title = "<p:cNvPr id=\"2\" name=\"title 2\"/>";

    [Fact]
    public void Macros_stay_behind_and_the_deck_is_an_ordinary_presentation()
    {
        var file = new CompanyFile { MainType = Macros }.Built();
        file.With("ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject", [1, 2, 3])
            .Linked(
                "ppt/presentation.xml",
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                "vbaProject.bin"
            );

        var (deck, remarks) = Deck(file);

        Assert.DoesNotContain(Names(deck), n => n.Contains("vba", StringComparison.Ordinal));
        Assert.Contains(
            "presentation.main+xml",
            Read(deck, "[Content_Types].xml"),
            StringComparison.Ordinal
        );
        Assert.Contains(remarks, r => r.Contains("made without them", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("file://evil/share/logo.png")]
    [InlineData("\\\\evil\\share\\logo.png")]
    [InlineData("https://tracker.example/pixel.png")]
    public void A_picture_from_elsewhere_is_taken_out(string address)
    {
        var file = new CompanyFile().Built();
        file.Linked(Layout, "image", address, "External");
        file.Change(
            Layout,
            x =>
                x.Replace(
                    "</p:spTree>",
                    Picture("r:link=\"rId2\"") + "</p:spTree>",
                    StringComparison.Ordinal
                )
        );

        var (deck, remarks) = Deck(file);

        Assert.DoesNotContain("rId2", Read(deck, Layout), StringComparison.Ordinal);
        Assert.DoesNotContain("External", Relations(deck), StringComparison.Ordinal);
        Assert.Contains(
            remarks,
            r => r.Contains("loaded from somewhere else", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("https://brand.example/guide", true)]
    [InlineData("mailto:brand@example.com", true)]
    [InlineData("file:///c:/windows/system32/calc.exe", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("ms-word:ofe|u|https://evil.example/x.docm", false)]
    public void Links_lead_to_the_web_or_nowhere(string address, bool isKept)
    {
        var file = new CompanyFile().Built();
        file.Linked(Layout, "hyperlink", address, "External");
        file.Change(
            Layout,
            x =>
                x.Replace(
                    Title,
                    Title.Replace(
                        "/>",
                        "><a:hlinkClick r:id=\"rId2\"/></p:cNvPr>",
                        StringComparison.Ordinal
                    ),
                    StringComparison.Ordinal
                )
        );

        var (deck, _) = Deck(file);

        Assert.Equal(isKept, Read(deck, Layout).Contains("hlinkClick", StringComparison.Ordinal));
        Assert.Equal(isKept, Relations(deck).Contains("External", StringComparison.Ordinal));
    }

    [Fact]
    public void A_click_that_would_start_a_macro_or_a_program_does_nothing()
    {
        var file = new CompanyFile().Built();
        file.Change(
            Layout,
            x =>
                x.Replace(
                    Title,
                    Title.Replace(
                        "/>",
                        "><a:hlinkClick r:id=\"\" action=\"ppaction://macro?name=Run\"/><a:hlinkHover r:id=\"\" action=\"ppaction://program\"/></p:cNvPr>",
                        StringComparison.Ordinal
                    ),
                    StringComparison.Ordinal
                )
        );

        var (deck, _) = Deck(file);

        Assert.DoesNotContain("ppaction", Read(deck, Layout), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_of_other_programs_are_left_out_with_what_they_hold()
    {
        var file = new CompanyFile().Built();
        file.With(
                "ppt/embeddings/oleObject1.bin",
                "application/vnd.openxmlformats-officedocument.oleObject",
                [1, 2, 3]
            )
            .Linked(Master, "oleObject", "../embeddings/oleObject1.bin");
        var id = $"rId{7 + 1}";
        file.Change(
            Master,
            x =>
                x.Replace(
                    "</p:spTree>",
                    $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"90\" name=\"Hidden\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1\" cy=\"1\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/presentationml/2006/ole\"><p:oleObj r:id=\"{id}\" progId=\"Package\"/></a:graphicData></a:graphic></p:graphicFrame></p:spTree>",
                    StringComparison.Ordinal
                )
        );

        var (deck, remarks) = Deck(file);

        Assert.DoesNotContain("oleObj", Read(deck, Master), StringComparison.Ordinal);
        Assert.DoesNotContain(Names(deck), n => n.Contains("ole", StringComparison.Ordinal));
        Assert.Contains(
            remarks,
            r => r.Contains("objects of other programs", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Pictures_of_the_brand_are_copied_as_they_are()
    {
        var picture = new byte[4000];
        new Random(3).NextBytes(picture);
        var file = new CompanyFile().Built();
        file.With("ppt/media/logo.png", "image/png", picture)
            .Linked(Layout, "image", "../media/logo.png");
        file.Change(
            Layout,
            x =>
                x.Replace(
                    "</p:spTree>",
                    Picture("r:embed=\"rId2\"") + "</p:spTree>",
                    StringComparison.Ordinal
                )
        );

        var (deck, remarks) = Deck(file);

        Assert.Empty(remarks);
        Assert.Equal(picture, Bytes(deck, "ppt/media/logo.png"));
        Assert.Contains("r:embed=\"rId2\"", Read(deck, Layout), StringComparison.Ordinal);
    }

    [Fact]
    public void Embedded_typefaces_travel_with_the_deck()
    {
        var file = new CompanyFile
        {
            HasNotesMaster = false,
            More =
                "<p:embeddedFontLst><p:embeddedFont><p:font typeface=\"Brand Sans\" pitchFamily=\"34\" charset=\"0\"/><p:regular r:id=\"rId2\"/></p:embeddedFont></p:embeddedFontLst>",
        }.Built();
        file.With("ppt/fonts/font1.fntdata", "application/x-fontdata", [9, 8, 7])
            .Linked("ppt/presentation.xml", "font", "fonts/font1.fntdata");

        var (deck, _) = Deck(file);

        Assert.Equal([9, 8, 7], Bytes(deck, "ppt/fonts/font1.fntdata"));
        Assert.Contains(
            "<p:font typeface=\"Brand Sans\" pitchFamily=\"34\" charset=\"0\"/><p:regular r:id=\"rId",
            Read(deck, "ppt/presentation.xml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_companys_own_labels_and_custom_parts_stay()
    {
        var file = new CompanyFile().Built();
        file.With(
                "docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                Encoding.UTF8.GetBytes(
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"Label\"><vt:lpwstr>Internal</vt:lpwstr></property></Properties>"
                )
            )
            .Linked("", "custom-properties", "docProps/custom.xml")
            .With("customXml/item1.xml", "application/xml", "<brand/>"u8.ToArray())
            .Linked("ppt/presentation.xml", "customXml", "../customXml/item1.xml");

        var (deck, remarks) = Deck(file);

        Assert.Empty(remarks);
        Assert.Contains("Internal", Read(deck, "docProps/custom.xml"), StringComparison.Ordinal);
        Assert.Equal("<brand/>", Read(deck, "customXml/item1.xml"));
    }

    [Fact]
    public void Numbers_that_clash_and_shapes_with_one_number_are_mended()
    {
        var file = new CompanyFile { Masters = 2 }.Built();
        file.Change(
            Master,
            x => x.Replace("id=\"2147483649\"", "id=\"2147483648\"", StringComparison.Ordinal)
        );
        file.Change(Layout, x => x.Replace("id=\"11\"", "id=\"10\"", StringComparison.Ordinal));

        _ = Deck(file);
    }

    [Fact]
    public void Masters_that_share_a_theme_get_one_each()
    {
        var file = new CompanyFile { Masters = 2 }.Built();
        file.Relink(
            "ppt/slideMasters/slideMaster2.xml",
            "../theme/theme2.xml",
            "../theme/theme1.xml"
        );
        file.Relink(
            "ppt/notesMasters/notesMaster1.xml",
            "../theme/themeNotes.xml",
            "../theme/theme1.xml"
        );

        _ = Deck(file);
    }

    [Fact]
    public void Sample_slides_and_what_only_they_use_stay_behind()
    {
        var file = new CompanyFile { SampleSlides = 4 }.Built();
        file.With("ppt/media/sample.png", "image/png", [1])
            .Linked("ppt/slides/slide1.xml", "image", "../media/sample.png");
        file.Linked(Layout, "slide", "../slides/slide2.xml");
        file.Change(
            Layout,
            x =>
                x.Replace(
                    Title,
                    Title.Replace(
                        "/>",
                        "><a:hlinkClick r:id=\"rId2\" action=\"ppaction://hlinksldjump\"/></p:cNvPr>",
                        StringComparison.Ordinal
                    ),
                    StringComparison.Ordinal
                )
        );

        var (deck, remarks) = Deck(file);

        Assert.DoesNotContain(Names(deck), n => n.Contains("sample", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "Sample",
            Read(deck, "ppt/slides/slide1.xml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hlinkClick", Read(deck, Layout), StringComparison.Ordinal);
        Assert.Contains(remarks, r => r.Contains("sample slide", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_map_and_template_give_the_same_bytes()
    {
        var file = new CompanyFile { Masters = 2, Look = CompanyLook.Dark }.Bytes();

        Assert.Equal(
            Write(CompanyTemplate.Read(file).Template!),
            Write(CompanyTemplate.Open(file)!)
        );
    }

    private const string Macros = "vnd.ms-powerpoint.template.macroEnabled.main+xml";

    private static (byte[] Deck, IReadOnlyList<string> Remarks) Deck(CompanyFile file)
    {
        var reading = CompanyTemplate.Read(file.Bytes());
        Assert.Empty(reading.Problems);
        var deck = Write(reading.Template!);
        Assert.Empty(DeckLint.Check(new MemoryStream(deck)).Where(f => f.Rule != "rel-orphan"));
        Assert.Empty(Office.NewestErrors(deck));
        return (deck, reading.Remarks);
    }

    private static byte[] Write(CompanyTemplate template)
    {
        using var deck = new MemoryStream();
        MapDeck.Write(
            DemoMap.Load().Map,
            new DeckRequest(DemoMap.Now) { Template = template, Sections = DeckSections.Fix },
            deck
        );
        return deck.ToArray();
    }

    private static string Picture(string source) =>
        $"""<p:pic><p:nvPicPr><p:cNvPr id="80" name="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip {source}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="11000000" y="100000"/><a:ext cx="500000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>""";

    private static IEnumerable<string> Names(byte[] deck)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static string Relations(byte[] deck) =>
        string.Concat(
            Names(deck)
                .Where(n => n.Contains("slideLayouts/_rels", StringComparison.Ordinal))
                .Select(n => Read(deck, n))
        );

    private static string Read(byte[] deck, string part) =>
        Encoding.UTF8.GetString(Bytes(deck, part));

    private static byte[] Bytes(byte[] deck, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        using var stream = zip.GetEntry(part)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
