using JourneyBot.TestKit.Decks;
using static JourneyBot.Tests.Decks.Company.CompanyDeck;

namespace JourneyBot.Tests.Decks.Company;

/// <summary>What a company's file brings along that decks must not have.</summary>
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

    private const string Macros = "vnd.ms-powerpoint.template.macroEnabled.main+xml";
}
