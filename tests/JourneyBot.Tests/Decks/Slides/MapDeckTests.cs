using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Decks;

namespace JourneyBot.Tests.Decks.Slides;

public sealed class MapDeckTests
{
    private static readonly DeckRequest Request = new(MapOfAnySize.Now)
    {
        MapLink = new Uri("https://bot.example/map/brackenfold"),
    };

    [Fact]
    public void The_sample_gives_a_deck_without_any_error_or_warning()
    {
        var pptx = Bytes(DemoMap.Load().Map);
        DeckFolder.Keep("sample", pptx);

        Assert.Empty(Office.Errors(pptx));
        Assert.Empty(DeckLint.Check(new MemoryStream(pptx)));
    }

    [Fact]
    public void The_same_map_and_request_give_the_same_bytes() =>
        Assert.Equal(Bytes(DemoMap.Load().Map), Bytes(DemoMap.Load().Map));

    [Fact]
    public void The_deck_goes_in_the_order_of_a_review()
    {
        var keys = Tell(DemoMap.Load().Map).Slides.Select(s => s.Key).ToList();

        string[] order =
        [
            "cover",
            "asset",
            "periods",
            "map",
            "stage:s1",
            "stage:s6",
            "fix",
            "amplify",
            "research",
            "decisions",
            "changes",
            "how-to-read",
        ];
        Assert.Equal(order, keys.Where(k => order.Contains(k)));
    }

    [Fact]
    public void A_native_table_a_line_chart_and_a_column_chart_are_there()
    {
        var shapes = Tell(DemoMap.Load().Map).Slides.SelectMany(s => s.Shapes).ToList();

        Assert.Contains(shapes, s => s is Table);
        Assert.Contains(
            shapes,
            s => s is Chart chart && chart.Series.Any(x => x.Kind == SeriesKind.Line)
        );
        Assert.Contains(
            shapes,
            s => s is Chart chart && chart.Series.Any(x => x.Kind == SeriesKind.Column)
        );
    }

    [Fact]
    public void The_headline_of_the_asset_is_in_whole_numbers_and_says_that_the_period_runs()
    {
        var title = Tell(DemoMap.Load().Map).Slides.First(s => s.Key == "asset").Title;

        Assert.Equal(
            "19 customers came in and 10 left in June 2026 so far: a growth of 9 customers and EUR 191,200 a year",
            title
        );
        Assert.DoesNotContain(
            Tell(DemoMap.Load().Map).Slides,
            s => s.Title.Contains('%', StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Only_the_sections_asked_for_are_written()
    {
        var slides = Tell(
            DemoMap.Load().Map,
            Request with
            {
                Sections = DeckSections.Decisions,
            }
        ).Slides;

        Assert.Equal(["cover", "decisions"], slides.Select(s => s.Key));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 60, 200)]
    [InlineData(2, 3, 1)]
    [InlineData(6, 20, 9)]
    [InlineData(12, 60, 200)]
    [InlineData(12, 1, 0)]
    public void Maps_of_any_size_fit_their_boxes_and_open_without_repair(
        int stages,
        int touchpoints,
        int projects
    )
    {
        var map = new MapOfAnySize(
            stages + touchpoints,
            stages,
            touchpoints,
            projects,
            DeckTexts.Ordinary
        ).Build();

        var pptx = Bytes(map);
        DeckFolder.Keep($"size-{stages}-{touchpoints}-{projects}", pptx);

        Assert.Empty(Room.Complaints(Tell(map)));
        Assert.Empty(Office.NewestErrors(pptx));
        Assert.Empty(DeckLint.Check(new MemoryStream(pptx)));
    }

    [Fact]
    public void A_hundred_hostile_maps_fit_their_boxes_and_open_without_repair()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var map = HostileMaps.Make(seed);
            var pptx = Bytes(map);
            DeckFolder.Keep($"hostile-{seed}", pptx);

            Assert.Empty(Room.Complaints(Tell(map)));
            Assert.DoesNotContain(DeckLint.Check(new MemoryStream(pptx)), f => !f.IsWarning);
            Assert.Empty(seed % 20 == 0 ? Office.Errors(pptx) : Office.NewestErrors(pptx));
        }
    }

    [Fact]
    public void Amounts_of_any_size_stand_in_their_columns_uncut()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var tables = Tell(new MapOfAnySize(seed, 3, 5, 0, "x").Build())
                .Slides.Where(s => s.Section == "Customer asset")
                .SelectMany(s => s.Shapes)
                .OfType<Table>();
            var texts = tables
                .SelectMany(t => t.Rows)
                .SelectMany(r => r.Cells)
                .SelectMany(c => c.Paragraphs)
                .SelectMany(p => p.Runs)
                .Select(r => r.Text);

            Assert.DoesNotContain(texts, t => t.EndsWith('…'));
        }
    }

    [Fact]
    public void Every_project_of_a_big_map_is_on_a_list()
    {
        var map = new MapOfAnySize(5, 6, 20, 200, "A project").Build();
        foreach (var project in map.Projects)
        {
            project.State = ProjectState.InProgress;
        }

        var lists = Tell(map)
            .Slides.Where(s =>
                s.Section == "What to do"
                && !s.Key.StartsWith("decisions", StringComparison.Ordinal)
            );
        var rows = lists
            .SelectMany(s => s.Shapes)
            .OfType<Table>()
            .Sum(t => t.Rows.Count(r => r.Cells[2].Paragraphs[0].Runs[0].Text == "A project"));

        Assert.True(rows >= 200, $"{rows} rows");
    }

    private static Deck Tell(JourneyMap map, DeckRequest? request = null) =>
        MapDeck.Tell(map, request ?? Request, OwnTemplate.Instance);

    private static byte[] Bytes(JourneyMap map)
    {
        using var file = new MemoryStream();
        MapDeck.Write(map, Request, file);
        return file.ToArray();
    }
}
