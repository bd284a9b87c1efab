using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>Today's map comes into a presentation.</summary>
[Collection(SharedPane.Name)]
public sealed class InsertTests(Chromium chromium, PaneApp app)
{
    private static readonly string[] Six =
    [
        "Customer asset",
        "The map",
        "Stage 1",
        "Stage 5",
        "Fix",
        "Decisions",
    ];

    [Fact]
    public async Task Six_slides_go_in_after_the_selected_one_in_order_in_six_calls_and_under_a_second()
    {
        await using var pane = await app.OpenAsync(chromium, new() { Slides = 3 });
        await pane.ReadyAsync();
        var before = await pane.IdsAsync();
        await pane.DeckAsync<object?>("deck.selected = [deck.slides[1].id]");
        await pane.DeckAsync<object?>("performance.clearResourceTimings(), performance.mark('go')");

        await pane.InsertAsync(Six);

        var after = await pane.IdsAsync();
        Assert.Equal(before[..2], after[..2]);
        Assert.Equal(before[2], after[^1]);
        var targets = await pane.DeckAsync<string[]>("deck.inserts.map(i => i.target)");
        Assert.Equal(after[1..7], targets);
        Assert.InRange(await OwnTimeAsync(pane), 1, 1000);
        Assert.True(await pane.DeckAsync<bool>("deck.inserts.every(i => i.bytes < 1e6)"));
        Assert.Equal(
            ["asset", "overview", "stage:s1", "stage:s5", "fix", "decisions"],
            await pane.DeckAsync<string[]>(
                "deck.slides.slice(2, 8).map(s => s.tags.get('JB_KIND'))"
            )
        );
        await Assertions.Expect(pane.Rows).ToHaveCountAsync(6);
        await Assertions
            .Expect(pane.Rows.Filter(new() { HasText = "Up to date" }))
            .ToHaveCountAsync(6);
        Assert.Equal(0, await pane.DeckAsync<int>("deck.overlaps"));
        Assert.Empty(pane.Errors);
    }

    [Fact]
    public async Task A_slide_takes_the_presentations_design_or_if_asked_keeps_its_own()
    {
        await using var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();

        await pane.InsertAsync("The map");
        await pane.OpenInsertAsync();
        await pane.Page.GetByLabel("JourneyBot's design").CheckAsync();
        await pane.InsertAsync("The map");

        Assert.Equal(
            ["UseDestinationTheme", "KeepSourceFormatting"],
            await pane.DeckAsync<string[]>("deck.inserts.map(i => i.formatting)")
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task With_nothing_selected_it_goes_to_the_end(int slides)
    {
        await using var pane = await app.OpenAsync(chromium, new() { Slides = slides });
        await pane.ReadyAsync();

        await pane.InsertAsync("Fix");

        Assert.Equal("fix", await pane.TagAsync(slides + 1, "JB_KIND"));
        Assert.Equal(slides + 1, (await pane.IdsAsync()).Length);
    }

    [Theory]
    [InlineData("1.10", "\"pageWidth\":720,\"pageHeight\":540")]
    [InlineData("1.5", "\"kind\":\"fix\"}")]
    public async Task A_slide_is_made_for_the_presentations_page_where_PowerPoint_tells_its_size(
        string api,
        string asked
    )
    {
        await using var pane = await app.OpenAsync(chromium, new() { Api = api, Width = 720 });
        await pane.ReadyAsync();
        var request = pane.Page.WaitForRequestAsync("**/addin/slides");

        await pane.InsertAsync("Fix");

        Assert.Contains(asked, (await request).PostData, StringComparison.Ordinal);
        await Assertions.Expect(pane.Rows).ToContainTextAsync("Up to date");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_PowerPoint_puts_in_twice_stays_once(bool keepsTags)
    {
        await using var pane = await app.OpenAsync(
            chromium,
            new() { InsertsTwice = true, KeepsTags = keepsTags }
        );
        await pane.ReadyAsync();

        await pane.InsertAsync("The map");

        Assert.Equal(2, (await pane.IdsAsync()).Length);
        Assert.Equal("overview", await pane.TagAsync(2, "JB_KIND"));
    }

    [Fact]
    public async Task A_slide_that_somebody_else_puts_in_at_the_same_moment_is_left_alone()
    {
        await using var pane = await app.OpenAsync(chromium, new() { Guest = true });
        await pane.ReadyAsync();

        await pane.InsertAsync("The map");

        Assert.Equal("overview", await pane.TagAsync(2, "JB_KIND"));
        Assert.Equal("", await pane.TagAsync(3, "JB_KIND"));
        Assert.Equal("A guest's", await pane.DeckAsync<string>("deck.slides[2].shapes[0].text"));
    }

    [Fact]
    public async Task Where_it_cant_be_told_which_slide_is_ours_none_is_removed()
    {
        await using var pane = await app.OpenAsync(
            chromium,
            new() { Guest = true, KeepsTags = false }
        );
        await pane.ReadyAsync();
        await pane.Tile("The map").Locator("input").CheckAsync();

        await pane.Button("Insert 1 slide").ClickAsync();

        await pane.SaysAsync("Somebody else put slides in at the same moment.");
        Assert.Equal(3, (await pane.IdsAsync()).Length);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_keeps_what_is_in_and_says_how_much()
    {
        await using var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();
        await pane.Page.RouteAsync(
            "**/addin/slides",
            async route =>
            {
                if (route.Request.PostData!.Contains("stage:s1", StringComparison.Ordinal))
                {
                    await pane.Button("Stop").ClickAsync();
                    await route.AbortAsync();
                    return;
                }

                await route.ContinueAsync();
            }
        );
        foreach (var name in Six)
        {
            await pane.Tile(name).Locator("input").CheckAsync();
        }

        await pane.Button("Insert 6 slides").ClickAsync();

        await pane.SaysAsync("of 6 slides put in. Stopped.");
        var slides = (await pane.IdsAsync()).Length;
        Assert.InRange(slides, 2, 3);
        await pane.SaysAsync($"{slides - 1} of 6");
    }

    /// <summary>From the click to the list, without what the server took.</summary>
    private static Task<double> OwnTimeAsync(PaneSession pane) =>
        pane.DeckAsync<double>(
            """
            (() => {
              const calls = performance.getEntriesByType("resource").filter((c) => c.name.includes("/addin/"));
              const start = performance.getEntriesByName("go")[0].startTime;
              let at = start;
              let server = 0;
              for (const call of calls.sort((a, b) => a.startTime - b.startTime)) {
                const from = Math.max(at, call.startTime);
                server += Math.max(0, call.responseEnd - from);
                at = Math.max(at, call.responseEnd);
              }
              const end = Math.max(...calls.map((c) => c.responseEnd));
              return end - start - server;
            })()
            """
        );
}
