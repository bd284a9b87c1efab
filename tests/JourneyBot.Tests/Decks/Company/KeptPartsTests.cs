using System.Text;
using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Slides;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Decks;
using static JourneyBot.Tests.Decks.Company.CompanyDeck;

namespace JourneyBot.Tests.Decks.Company;

/// <summary>What a company's file brings along that decks keep, mended where PowerPoint would repair it.</summary>
public sealed class KeptPartsTests
{
    private const string Master = "ppt/slideMasters/slideMaster1.xml";
    private const string Layout = "ppt/slideLayouts/slideLayout5.xml";

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
                "<p:embeddedFontLst><p:embeddedFont><p:font typeface=\"Brand Sans\" pitchFamily=\"34\" charset=\"0\"/><p:regular r:id=\"rId5\"/></p:embeddedFont></p:embeddedFontLst>",
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
            "../theme/theme3.xml",
            "../theme/theme1.xml"
        );

        _ = Deck(file);
    }

    [Fact]
    public void A_deck_of_ours_can_be_the_template_of_the_next()
    {
        using var ours = new MemoryStream();
        MapDeck.Write(DemoMap.Load().Map, new DeckRequest(DemoMap.Now), ours);

        var reading = CompanyTemplate.Read(ours.ToArray());

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Remarks);
        Assert.Empty(DeckLint.Check(new MemoryStream(Write(reading.Template!))));
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
}
