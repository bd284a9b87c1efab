using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using JourneyBot.Decks.Lint;
using JourneyBot.TestKit.Hosting;
using JourneyBot.Tests.Decks;

namespace JourneyBot.Tests.App.AddIn;

public sealed class AddInSlideTests
{
    [Fact]
    public async Task Every_slide_that_is_listed_can_be_drawn_and_made()
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var map = await pane.MapAsync();
        var slides = await pane.SlidesAsync(map);
        string[] kinds = [.. slides.Select(s => (string)s["kind"]!)];

        Assert.Equal(["asset", "periods", "overview", "stage:s1"], kinds[..4]);
        Assert.Contains("stage:s3#2", kinds);
        Assert.Equal(["fix", "amplify", "research", "decisions", "changes"], kinds[^5..]);
        foreach (var slide in slides)
        {
            using var picture = await pane.SendAsync(HttpMethod.Get, (string)slide["picture"]!);
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
            Assert.NotNull(XDocument.Parse(await PaneScript.TextAsync(picture)).Root);
            var made = await pane.MakeAsync(map, (string)slide["kind"]!);
            Assert.Equal((string)slide["hash"]!, (string)made["hash"]!);
            Assert.Equal((string)slide["title"]!, (string)made["title"]!);
            var pptx = Convert.FromBase64String((string)made["pptx"]!);
            Assert.InRange(pptx.Length, 5_000, 100_000);
            Assert.Empty(Office.NewestErrors(pptx));
            Assert.Empty(DeckLint.Check(new MemoryStream(pptx)));
        }
    }

    [Fact]
    public async Task A_made_slide_carries_its_tags_and_a_new_creation_id_each_time()
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var map = await pane.MapAsync();

        var first = await pane.MakeAsync(map, "stage:s5");
        var instance = (string)first["tags"]!["JB_INSTANCE"]!;
        var again = await pane.MakeAsync(map, "stage:s5", instance);

        var tags = TagsIn(first);
        Assert.Equal(
            first["tags"]!.AsObject().Select(t => (t.Key, (string)t.Value!)).Order(),
            tags.Order()
        );
        Assert.Equal(["JB_HASH", "JB_INSTANCE", "JB_KIND", "JB_MAP", "JB_VERSION"], Names(tags));
        Assert.Equal(instance, (string)again["tags"]!["JB_INSTANCE"]!);
        Assert.NotEqual(CreationIdIn(first), CreationIdIn(again));
        Assert.NotEqual(
            instance,
            (string)(await pane.MakeAsync(map, "stage:s5"))["tags"]!["JB_INSTANCE"]!
        );
    }

    [Theory]
    [InlineData(720, 540)]
    [InlineData(720, 405)]
    [InlineData(540, 780)]
    [InlineData(2304, 1296)]
    public async Task Slides_have_the_size_of_the_page_they_go_into(double width, double height)
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var map = await pane.MapAsync();
        var list = await pane.GetAsync(
            $"/addin/maps/{map}/slides?pageWidth={width}&pageHeight={height}"
        );

        foreach (var slide in list["slides"]!.AsArray())
        {
            using var answer = await pane.PostAsync(
                "/addin/slides",
                $$"""{"map":"{{map}}","kind":"{{slide!["kind"]}}","pageWidth":{{width}},"pageHeight":{{height}}}"""
            );
            var made = await PaneScript.ReadAsync(answer);
            Assert.Equal((string)slide["hash"]!, (string)made["hash"]!);
            var size = Part(made, "ppt/presentation.xml")
                .Descendants()
                .Single(e => e.Name.LocalName == "sldSz");
            Assert.Equal(width * 12700, (double)size.Attribute("cx")!, 100.0);
            Assert.Equal(height * 12700, (double)size.Attribute("cy")!, 100.0);
            Assert.All(Boxes(made), b => Assert.InRange(b.Right, 0, (width * 12700) + 1000));
            Assert.All(Boxes(made), b => Assert.InRange(b.Bottom, 0, (height * 12700) + 1000));
        }
    }

    [Fact]
    public async Task A_slide_brings_no_section_no_placeholder_but_its_title_and_no_fixed_typeface()
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await pane.MakeAsync(await pane.MapAsync(), "overview");

        var slide = Part(made, "ppt/slides/slide1.xml");
        Assert.Equal(
            ["title"],
            slide
                .Descendants()
                .Where(e => e.Name.LocalName == "ph")
                .Select(e => (string?)e.Attribute("type"))
        );
        Assert.DoesNotContain(slide.Descendants(), e => e.Name.LocalName == "latin");
        Assert.DoesNotContain(
            Part(made, "ppt/presentation.xml").Descendants(),
            e => e.Name.LocalName == "section"
        );
    }

    [Fact]
    public async Task Words_of_a_slide_stay_the_same_from_day_to_day()
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var map = await pane.MapAsync();
        var before = await pane.SlidesAsync(map);
        bot.Clock.Advance(TimeSpan.FromDays(1));

        var after = await pane.SlidesAsync(map);

        // One stage's last confirmation is fourteen days old that day, which its slide has to show.
        Assert.Equal(
            ["stage:s2"],
            before
                .Zip(after)
                .Where(s => (string?)s.First["hash"] != (string?)s.Second["hash"])
                .Select(s => (string)s.First["kind"]!)
        );
    }

    [Theory]
    [InlineData("/addin/maps/nope/slides", HttpStatusCode.BadRequest, "invalid")]
    [InlineData(
        "/addin/maps/00000000-0000-7000-8000-000000000000/slides",
        HttpStatusCode.NotFound,
        "notFound"
    )]
    [InlineData("/addin/maps/{map}/picture?kind=nope", HttpStatusCode.NotFound, "notFound")]
    [InlineData("/addin/maps/{map}/picture?kind=stage:s5%239", HttpStatusCode.NotFound, "notFound")]
    [InlineData("/addin/maps/{map}/slides?pageWidth=5", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("/addin/maps/{map}/slides?pageWidth=wide", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("/addin/maps/{map}/slides?pageHeight=1e999", HttpStatusCode.BadRequest, "invalid")]
    public async Task What_is_not_there_is_said_in_words(
        string address,
        HttpStatusCode status,
        string code
    )
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var map = await pane.MapAsync();

        using var answer = await pane.SendAsync(
            HttpMethod.Get,
            address.Replace("{map}", map, StringComparison.Ordinal)
        );

        Assert.Equal(status, answer.StatusCode);
        var body = JsonNode.Parse(await PaneScript.TextAsync(answer))!;
        Assert.Equal(code, (string?)body["error"]!["code"]);
        Assert.True(((string)body["error"]!["message"]!).Length > 20);
    }

    private static IEnumerable<string> Names(IEnumerable<(string Name, string Value)> tags) =>
        tags.Select(t => t.Name).Order(StringComparer.Ordinal);

    private static List<(string Name, string Value)> TagsIn(JsonNode made) =>
        [
            .. Part(made, "ppt/tags/tag1.xml")
                .Elements()
                .Select(e => ((string)e.Attribute("name")!, (string)e.Attribute("val")!)),
        ];

    private static string CreationIdIn(JsonNode made) =>
        (string)
            Part(made, "ppt/slides/slide1.xml")
                .Descendants()
                .Single(e => e.Name.LocalName == "creationId")
                .Attribute("val")!;

    private static IEnumerable<(double Right, double Bottom)> Boxes(JsonNode made) =>
        from frame in Part(made, "ppt/slides/slide1.xml").Descendants()
        where frame.Name.LocalName == "xfrm"
        let at = frame.Elements().First(e => e.Name.LocalName == "off")
        let size = frame.Elements().First(e => e.Name.LocalName == "ext")
        select (
            (double)at.Attribute("x")! + (double)size.Attribute("cx")!,
            (double)at.Attribute("y")! + (double)size.Attribute("cy")!
        );

    private static XElement Part(JsonNode made, string name)
    {
        using var zip = new ZipArchive(
            new MemoryStream(Convert.FromBase64String((string)made["pptx"]!))
        );
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part).Root!;
    }
}
