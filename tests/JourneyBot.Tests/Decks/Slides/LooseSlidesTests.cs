using System.Text;
using System.Xml.Linq;
using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Slides;
using JourneyBot.Decks.Slides.Loose;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Decks;

namespace JourneyBot.Tests.Decks.Slides;

public sealed class LooseSlidesTests
{
    private static readonly string[] Hostile =
    [
        "</text><script>alert(1)</script>",
        "]]>&amp;\"'<svg onload=\"x\">",
        "\0\u0001\uFFFF\uD800 \uDFFF",
        "\u202Egnp.exe",
        "العربية طويلة جدا وتحتاج إلى أكثر من سطر واحد",
        "日本語のとても長いテキストは改行が必要です",
        new string('W', 4_000),
        "",
    ];

    private static readonly string[] Elements =
    [
        "svg",
        "rect",
        "text",
        "tspan",
        "line",
        "polyline",
        "circle",
        "ellipse",
        "path",
    ];

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 6, 20)]
    [InlineData(4, 12, 90)]
    public void Pictures_of_hostile_maps_hold_shapes_and_words_only(
        int seed,
        int stages,
        int touchpoints
    )
    {
        var map = new MapOfAnySize(seed, stages, touchpoints, stages * 2, Hostile).Build();
        foreach (var slide in Of(map, PageSize.Wide).All())
        {
            var svg = XDocument.Parse(Encoding.UTF8.GetString(slide.Picture()));
            Assert.All(
                svg.Descendants(),
                element =>
                {
                    Assert.Contains(element.Name.LocalName, Elements);
                    Assert.DoesNotContain(
                        element.Attributes(),
                        a =>
                            a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                            || a.Name.LocalName == "href"
                    );
                }
            );
        }
    }

    [Theory]
    [InlineData(960, 540)]
    [InlineData(720, 540)]
    [InlineData(500, 800)]
    public void Slides_of_hostile_maps_are_whole_files(double width, double height)
    {
        var map = new MapOfAnySize(7, 5, 30, 9, Hostile).Build();
        var slides = Of(map, new PageSize(width, height));
        foreach (var slide in slides.All())
        {
            var pptx = Written(slide, "<\"&>");
            Assert.Empty(Office.NewestErrors(pptx));
            Assert.Empty(DeckLint.Check(new MemoryStream(pptx)));
            Assert.Equal(slide.Hash, slides.Find(slide.Kind)?.Hash);
        }
    }

    [Fact]
    public void Every_kind_is_found_by_its_own_name_only()
    {
        var slides = Of(DemoMap.Load().Map, PageSize.Wide);
        var kinds = slides.All().Select(s => s.Kind).ToList();

        Assert.Equal(kinds.Distinct(), kinds);
        Assert.All(kinds, k => Assert.Equal(k, slides.Find(k)!.Kind));
        Assert.Null(slides.Find(""));
        Assert.Null(slides.Find("stage:"));
        Assert.Null(slides.Find("overview#2"));
        Assert.Null(slides.Find("stage:s5#1"));
        Assert.Null(slides.Find("Overview"));
    }

    [Fact]
    public void The_same_slide_under_two_creation_ids_differs_in_nothing_else()
    {
        var slide = Of(DemoMap.Load().Map, PageSize.Wide).Find("overview")!;

        Assert.Equal(Written(slide, "x"), Written(slide, "x"));
        Assert.NotEqual(Written(slide, "x"), Written(slide, "x", creationId: 8));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 540)]
    [InlineData(double.PositiveInfinity, 540)]
    [InlineData(4000, 300)]
    [InlineData(100, 100)]
    public void A_page_no_slide_fits_on_is_refused(double width, double height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Of(DemoMap.Load().Map, new PageSize(width, height))
        );

    [Fact]
    public void A_smaller_page_of_the_same_shape_shows_the_same_words()
    {
        var map = DemoMap.Load().Map;

        Assert.Equal(
            Of(map, PageSize.Wide).All().Select(s => s.Hash),
            Of(map, new PageSize(720, 405)).All().Select(s => s.Hash)
        );
    }

    [Fact]
    public void On_a_narrow_page_a_score_is_a_number_and_how_sure_we_are_is_not_cut()
    {
        var map = DemoMap.Load().Map;

        var wide = Words(Of(map, PageSize.Wide));
        var narrow = Words(Of(map, new PageSize(720, 540)));

        Assert.Contains("●●●●●●●", wide, StringComparison.Ordinal);
        Assert.DoesNotContain("●●●●●●●", narrow, StringComparison.Ordinal);
        Assert.Contains("◆ 3", narrow, StringComparison.Ordinal);
        Assert.Contains("Confirmed on 24 June", narrow, StringComparison.Ordinal);

        static string Words(LooseSlides slides) =>
            XDocument
                .Parse(Encoding.UTF8.GetString(slides.Find("stage:s5")!.Picture()))
                .Root!.Value;
    }

    private static byte[] Written(LooseSlide slide, string tag, uint creationId = 7)
    {
        using var stream = new MemoryStream();
        slide.Write(creationId, [("JB_TEST", tag)], stream);
        return stream.ToArray();
    }

    private static LooseSlides Of(JourneyMap map, PageSize page) =>
        LooseSlides.Of(map, new DeckRequest(DemoMap.Now), page);
}
