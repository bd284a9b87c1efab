using System.IO.Compression;
using System.Text;
using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx;

namespace JourneyBot.Tests.Decks.Pptx;

public sealed class DeckWriterTests
{
    public static TheoryData<string> HostileTexts =>
        [
            "Weekend help",
            "",
            "\0\u0001\u001F\u007F\u009F\uFFFE\uFFFF",
            "\uD800 half, \uDC00 other half, \uD83D\uDE00 whole",
            "<a:t>&amp;\"'</a:t>]]>",
            "=cmd|' /C calc'!A0",
            "@SUM(1)\t+1\r\n-1",
            "_x0000__x000D__x0041_",
            "\u202Egnp.exe\u2066\u2069\u200Fabc",
            "עברית ואז English",
            "العربية",
            "日本語のテキスト 中文 한국어",
            new string('W', 10_000),
            string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 ", 500)),
        ];

    [Theory]
    [MemberData(nameof(HostileTexts), DisableDiscoveryEnumeration = true)]
    public void Whatever_people_write_the_deck_opens_without_repair(string text)
    {
        var pptx = KitDeck.Bytes(text);

        Assert.Empty(Office.Errors(pptx));
        Assert.DoesNotContain(DeckLint.Check(new MemoryStream(pptx)), f => !f.IsWarning);
    }

    [Fact]
    public void A_deck_of_ordinary_text_gives_not_even_a_warning() =>
        Assert.Empty(DeckLint.Check(new MemoryStream(KitDeck.Bytes())));

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.Fastest)]
    public void The_same_deck_gives_the_same_bytes(CompressionLevel level) =>
        Assert.Equal(KitDeck.Bytes(level: level), KitDeck.Bytes(level: level));

    [Fact]
    public void Content_types_come_first_and_every_entry_is_dated_1980()
    {
        using var zip = new ZipArchive(new MemoryStream(KitDeck.Bytes()));

        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text_in_the_workbook()
    {
        using var deck = new ZipArchive(new MemoryStream(KitDeck.Bytes("=1+1")));
        using var workbook = new ZipArchive(deck.GetEntry("ppt/embeddings/workbook1.xlsx")!.Open());

        var sheet = Read(workbook, "xl/worksheets/sheet1.xml");

        Assert.Contains(
            "<c r=\"A3\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>",
            sheet,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_slides_of_the_deck_and_to_the_web_only()
    {
        using var zip = new ZipArchive(new MemoryStream(KitDeck.Bytes()));

        var links = Read(zip, "ppt/slides/_rels/slide4.xml.rels");

        Assert.Contains("Target=\"slide2.xml\"", links, StringComparison.Ordinal);
        Assert.Contains(
            "https://example.com/map?a=1&amp;b=%222%22",
            links,
            StringComparison.Ordinal
        );
        Assert.Null(Link.ToWeb(new Uri("file:///etc/passwd")));
        Assert.Null(Link.ToWeb(new Uri("javascript:alert(1)")));
    }

    [Fact]
    public void Right_to_left_text_is_marked_as_such()
    {
        using var zip = new ZipArchive(new MemoryStream(KitDeck.Bytes("עברית")));

        var slide = Read(zip, "ppt/slides/slide4.xml");

        Assert.Contains("rtl=\"1\"", slide, StringComparison.Ordinal);
        Assert.Contains("lang=\"he-IL\" altLang=\"en-GB\"", slide, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_slides_come_from_their_keys_and_not_from_their_places()
    {
        var deck = KitDeck.Make("x");
        var reversed = deck with { Slides = [.. deck.Slides.Reverse()] };

        Assert.Equal(StableId.OfSlides(deck.Slides), StableId.OfSlides(reversed.Slides).Reverse());
    }

    [Fact]
    public void Slides_with_the_same_key_still_get_ids_of_their_own()
    {
        Slide[] slides = [new("a", SlideKind.TitleOnly, "1"), new("a", SlideKind.TitleOnly, "2")];

        Assert.Equal(2, StableId.OfSlides(slides).Distinct().Count());
    }

    private static string Read(ZipArchive zip, string part)
    {
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
