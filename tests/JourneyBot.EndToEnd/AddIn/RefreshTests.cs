using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>Next month: what is behind is said and refreshed, and what the presenter did is not lost.</summary>
[Collection(SharedPane.Name)]
public sealed class RefreshTests(Chromium chromium, PaneApp app)
{
    [Fact]
    public async Task A_slide_that_is_behind_is_replaced_where_it_stands()
    {
        await using var pane = await OpenAsync("The map", "Stage 5");
        await pane.AgeAsync(2);
        var old = await pane.IdsAsync();
        var instance = await pane.TagAsync(2, "JB_INSTANCE");
        await Assertions.Expect(pane.Rows.First).ToContainTextAsync("4 updates behind");
        await Assertions.Expect(pane.Rows.First).ToContainTextAsync("9, was 8");
        await Assertions.Expect(pane.Rows.Last).ToContainTextAsync("Up to date");

        await pane.Button("Refresh all 1").ClickAsync();

        await pane.SaysAsync("1 slide refreshed.");
        var now = await pane.IdsAsync();
        Assert.Equal(old.Length, now.Length);
        Assert.NotEqual(old[1], now[1]);
        Assert.Equal([old[0], old[2]], [now[0], now[2]]);
        Assert.Equal(instance, await pane.TagAsync(2, "JB_INSTANCE"));
        Assert.NotEqual("0", await pane.TagAsync(2, "JB_HASH"));
        await Assertions.Expect(pane.Rows.First).ToContainTextAsync("Up to date");
        Assert.Equal(0, await pane.DeckAsync<int>("deck.overlaps"));
        Assert.Empty(pane.Errors);
    }

    [Fact]
    public async Task What_the_presenter_wrote_into_the_speaker_notes_stays_and_the_maps_own_lines_are_todays()
    {
        const string Own = "Pause here & ask <Ada>.\nThen go on.";
        await using var pane = await OpenAsync("Stage 5");
        var evidence = await pane.DeckAsync<string>("deck.slides[1].notes");
        await pane.DeckAsync<object?>(
            "deck.slides[1].notes = `Pause here & ask <Ada>.\n${deck.slides[1].notes}\nThen go on.`"
        );

        // Twice: what was kept once is still the presenter's.
        for (var times = 0; times < 2; times++)
        {
            await pane.AgeAsync(2);
            await pane.Button("Refresh all 1").ClickAsync();
            await pane.SaysAsync("1 slide refreshed.");
            await pane.IdleAsync();
        }

        Assert.Equal($"{Own}\n{evidence}", await pane.DeckAsync<string>("deck.slides[1].notes"));
    }

    [Fact]
    public async Task A_slide_changed_by_hand_is_not_replaced_without_asking()
    {
        await using var pane = await OpenAsync("The map", "Fix");
        await pane.DeckAsync<object?>("deck.edit(2)");
        await pane.AgeAsync(2, 3);
        var old = await pane.IdsAsync();

        await pane.Button("Refresh all 2").ClickAsync();

        await pane.SaysAsync("1 slide refreshed. 1 slide was changed by hand");
        Assert.Equal(old[1], (await pane.IdsAsync())[1]);
        await Assertions.Expect(pane.Button("Replace slide 2")).ToBeVisibleAsync();
        await pane.Button("Replace slide 2").ClickAsync();
        await Assertions.Expect(pane.Status).ToHaveTextAsync("●1 slide refreshed.");

        Assert.Equal(3, (await pane.IdsAsync()).Length);
        Assert.DoesNotContain(
            "as I see it",
            await pane.DeckAsync<string>("deck.slides[1].shapes[0].text"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_changed_cell_of_a_table_is_a_change_too()
    {
        await using var pane = await OpenAsync("The map");
        await pane.DeckAsync<object?>(
            "deck.slides[1].shapes.find(s => s.type === 'Table').values[0][0] += ' (mine)'"
        );
        await pane.AgeAsync(2);

        await pane.Button("Refresh all 1").ClickAsync();

        await pane.SaysAsync("1 slide was changed by hand");
    }

    [Fact]
    public async Task Todays_slide_can_be_put_below_a_changed_one_which_is_then_left_in_peace()
    {
        await using var pane = await OpenAsync("The map");
        await pane.DeckAsync<object?>("deck.edit(2)");
        await pane.AgeAsync(2);
        await pane.Button("Refresh all 1").ClickAsync();

        await pane.Button("Insert below slide 2").ClickAsync();

        await pane.SaysAsync("Today's slide was put below yours.");
        Assert.Equal(3, (await pane.IdsAsync()).Length);
        Assert.Contains(
            "as I see it",
            await pane.DeckAsync<string>("deck.slides[1].shapes[0].text"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(
            await pane.TagAsync(2, "JB_INSTANCE"),
            await pane.TagAsync(3, "JB_INSTANCE")
        );
        await Assertions.Expect(pane.Rows.First).ToContainTextAsync("Kept as you changed it");
        await Assertions.Expect(pane.Rows.Last).ToContainTextAsync("Up to date");
        await Assertions.Expect(pane.Page.Locator("#mend")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_changed_slide_can_be_skipped_and_is_asked_about_again_next_time()
    {
        await using var pane = await OpenAsync("The map");
        await pane.DeckAsync<object?>("deck.edit(2)");
        await pane.AgeAsync(2);
        var before = await pane.DeckAsync<string>("deck.save()");
        await pane.Button("Refresh all 1").ClickAsync();

        await pane.Button("Skip slide 2").ClickAsync();

        await pane.SaysAsync("Left as it is.");
        Assert.Equal(before, await pane.DeckAsync<string>("deck.save()"));
        await pane.Button("Refresh all 1").ClickAsync();
        await Assertions.Expect(pane.Button("Replace slide 2")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_slide_deleted_since_the_last_look_stays_deleted()
    {
        await using var pane = await OpenAsync("The map", "Fix");
        await pane.AgeAsync(2, 3);
        await pane.DeckAsync<object?>("deck.slides.splice(1, 1)");
        var before = await pane.IdsAsync();

        await pane
            .Page.GetByRole(AriaRole.Button, new() { Name = "Refresh slide 2," })
            .ClickAsync();

        await pane.SaysAsync("no longer there");
        Assert.Equal(before, await pane.IdsAsync());
        await Assertions.Expect(pane.Rows).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_slide_keeps_the_design_it_was_put_in_with()
    {
        await using var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();
        await pane.Page.GetByLabel("JourneyBot's design").CheckAsync();
        await pane.InsertAsync("The map");
        await pane.OpenInsertAsync();
        await pane.Page.GetByLabel("This presentation's design").CheckAsync();
        await pane.InsertAsync("Fix");
        await pane.AgeAsync(2, 3);

        await pane.Button("Refresh all 2").ClickAsync();
        await pane.SaysAsync("2 slides refreshed.");

        var designs = await pane.DeckAsync<string[]>(
            "deck.inserts.slice(2).map(i => i.formatting).sort()"
        );
        Assert.Equal(["KeepSourceFormatting", "UseDestinationTheme"], designs);
    }

    [Fact]
    public async Task A_slide_whose_map_is_gone_is_left_as_it_is_and_said()
    {
        await using var pane = await OpenAsync("The map", "Fix");
        await pane.DeckAsync<object?>(
            "deck.slides[1].tags.set('JB_MAP', '01980000-0000-7000-8000-000000000000')"
        );
        await pane.AgeAsync(3);

        await Assertions.Expect(pane.Rows.First).ToContainTextAsync("No longer in the map");
        await pane.Button("Refresh all 1").ClickAsync();
        await pane.SaysAsync("1 slide refreshed.");

        Assert.Equal(3, (await pane.IdsAsync()).Length);
    }

    [Fact]
    public async Task One_slide_that_cant_be_refreshed_does_not_keep_the_others_from_it()
    {
        await using var pane = await OpenAsync("The map", "Fix");
        await pane.AgeAsync(2, 3);
        await pane.DeckAsync<object?>("deck.slides.splice(1, 1)");

        await pane.Button("Refresh all 2").ClickAsync();

        await pane.SaysAsync("1 slide refreshed. 1 not refreshed. The slide is no longer there.");
        Assert.NotEqual("0", await pane.TagAsync(2, "JB_HASH"));
    }

    [Fact]
    public async Task Copies_that_the_presenter_made_are_refreshed_one_by_one()
    {
        await using var pane = await OpenAsync("The map");
        await pane.DeckAsync<object?>("deck.copy(2)");
        await pane.AgeAsync(2, 3);
        await Assertions.Expect(pane.Rows).ToHaveCountAsync(2);

        await pane
            .Page.GetByRole(AriaRole.Button, new() { Name = "Refresh slide 2," })
            .ClickAsync();
        await pane.SaysAsync("1 slide refreshed.");

        await Assertions.Expect(pane.Rows.First).ToContainTextAsync("Up to date");
        await Assertions.Expect(pane.Rows.Last).ToContainTextAsync("4 updates behind");
        await Assertions.Expect(pane.Page.Locator("#mend")).ToBeHiddenAsync();
        await pane.Button("Refresh all 1").ClickAsync();
        await Assertions.Expect(pane.Rows.Last).ToContainTextAsync("Up to date");
        Assert.Equal(3, (await pane.IdsAsync()).Length);
    }

    [Fact]
    public async Task Two_hundred_slides_are_looked_at_forty_at_a_time_and_asked_about_once()
    {
        await using var first = await OpenAsync("The map", "Stage 1", "Fix");
        await first.DeckAsync<object?>("while (deck.slides.length < 200) deck.copy(2)");
        var saved = await first.DeckAsync<string>("deck.save()");
        var questions = 0;

        await using var pane = await app.OpenAsync(
            chromium,
            new()
            {
                Saved = saved,
                Before = page =>
                {
                    page.Request += (_, request) =>
                        questions += request.Url.EndsWith("/addin/behind", StringComparison.Ordinal)
                            ? 1
                            : 0;
                    return Task.CompletedTask;
                },
            }
        );
        await pane.ReadyAsync();

        await Assertions.Expect(pane.Rows).ToHaveCountAsync(199);
        await Assertions
            .Expect(pane.Rows.Filter(new() { HasText = "Up to date" }))
            .ToHaveCountAsync(199);
        // The page's size, the slides, and five times forty: PowerPoint's stand-in hangs above fifty.
        Assert.Equal(7, await pane.DeckAsync<int>("deck.syncs"));
        Assert.Equal(1, questions);
        await pane.AgeAsync(200);
        await pane.Button("Refresh all 1").ClickAsync();
        await pane.SaysAsync("1 slide refreshed.");
        await Shots.TakeAsync(pane.Page, "pane-200");
    }

    private async Task<PaneSession> OpenAsync(params string[] slides)
    {
        var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();
        await pane.InsertAsync(slides);
        return pane;
    }
}
