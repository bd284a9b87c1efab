using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>The pane dies in the middle of a refresh; the next one finds what it left, and mends it.</summary>
[Collection(SharedPane.Name)]
public sealed class CrashTests(Chromium chromium, PaneApp app)
{
    public static TheoryData<bool, bool> WhatPowerPointKeeps =>
        new()
        {
            { true, true },
            { true, false },
            { false, true },
        };

    [Theory]
    [MemberData(nameof(WhatPowerPointKeeps))]
    public async Task A_refresh_that_broke_off_before_the_new_slide_was_finished_is_taken_back(
        bool keepsTags,
        bool keepsCreationIds
    )
    {
        await using var pane = await CrashAsync("tag", 2, keepsTags, keepsCreationIds);
        await Assertions.Expect(pane.Page.Locator("#mend")).ToContainTextAsync("was left over");

        await pane.TidyAsync();

        Assert.Equal(2, (await pane.IdsAsync()).Length);
        Assert.Equal("0", await pane.TagAsync(2, "JB_HASH"));
        await Assertions.Expect(pane.Rows).ToContainTextAsync("4 updates behind");
        await pane.Button("Refresh all 1").ClickAsync();
        await pane.SaysAsync("1 slide refreshed.");
    }

    [Theory]
    [MemberData(nameof(WhatPowerPointKeeps))]
    public async Task A_refresh_that_broke_off_before_the_old_slide_was_removed_is_finished(
        bool keepsTags,
        bool keepsCreationIds
    )
    {
        await using var pane = await CrashAsync("delete", 1, keepsTags, keepsCreationIds);
        await Assertions.Expect(pane.Page.Locator("#mend")).ToContainTextAsync("was left over");
        await Shots.TakeAsync(pane.Page, "pane-mend");

        await pane.TidyAsync();

        Assert.Equal(2, (await pane.IdsAsync()).Length);
        Assert.NotEqual("0", await pane.TagAsync(2, "JB_HASH"));
        await Assertions.Expect(pane.Rows).ToContainTextAsync("Up to date");
        await Assertions.Expect(pane.Page.Locator("#mend")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Where_PowerPoint_keeps_no_mark_at_all_a_broken_refresh_loses_nothing()
    {
        await using var pane = await CrashAsync(
            "tag",
            2,
            keepsTags: false,
            keepsCreationIds: false
        );

        await Assertions.Expect(pane.Rows).ToContainTextAsync("4 updates behind");
        Assert.Equal(3, (await pane.IdsAsync()).Length);
        Assert.Equal("0", await pane.TagAsync(2, "JB_HASH"));
    }

    [Fact]
    public async Task A_copy_of_a_slide_whose_refresh_broke_off_is_no_leftover()
    {
        await using var pane = await CrashAsync(
            "insert",
            1,
            keepsTags: true,
            keepsCreationIds: true
        );
        await pane.DeckAsync<object?>("deck.copy(2)");

        await pane.CheckAgainAsync();

        await Assertions.Expect(pane.Rows).ToHaveCountAsync(2);
        await Assertions.Expect(pane.Page.Locator("#mend")).ToBeHiddenAsync();
    }

    /// <summary>The pane dies in the middle of a refresh, and is opened again.</summary>
    private async Task<PaneSession> CrashAsync(
        string op,
        int nth,
        bool keepsTags,
        bool keepsCreationIds
    )
    {
        var setup = new PaneSetup { KeepsTags = keepsTags, KeepsCreationIds = keepsCreationIds };
        await using var dying = await app.OpenAsync(chromium, setup);
        await dying.ReadyAsync();
        await dying.InsertAsync("The map");
        await dying.AgeAsync(2);
        await dying.DeckAsync<object?>($"deck.broken('{op}', '', 'late', {nth})");
        await dying.Button("Refresh all 1").ClickAsync();
        await Eventually.TrueAsync(
            () => dying.DeckAsync<bool>("deck.late.length === 1"),
            $"'{op}' to hang"
        );
        var saved = await dying.DeckAsync<string>("deck.save()");
        var pane = await app.OpenAsync(chromium, setup with { Saved = saved });
        return await pane.ReadyAsync();
    }
}
