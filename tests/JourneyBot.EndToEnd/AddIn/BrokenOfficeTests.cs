using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>PowerPoint says no, or nothing, at every step of a refresh: the presentation is never worse than before.</summary>
[Collection(SharedPane.Name)]
public sealed class BrokenOfficeTests(Chromium chromium, PaneApp app)
{
    /// <summary>All that Microsoft documents for PowerPoint.</summary>
    private static readonly string[] Codes =
    [
        "SlideNotFound",
        "InvalidArgument",
        "GeneralException",
        "ItemNotFound",
        "ApiNotFound",
        "NotImplemented",
        "AccessDenied",
        "MemoryLimitReached",
        "RequestPayloadSizeLimitExceeded",
    ];

    /// <summary>What a refresh asks of PowerPoint, in order, and which of its kind it is since the last look.</summary>
    private static readonly (string Op, int Nth, string When)[] Steps =
    [
        ("run", 1, "before"),
        ("load shapes", 1, "before"),
        ("load text", 1, "before"),
        ("export", 1, "before"),
        ("tag", 1, "before"),
        ("tag", 1, "after"),
        ("load slides", 1, "before"),
        ("insert", 1, "before"),
        ("insert", 1, "after"),
        ("load slides", 2, "before"),
        ("load shapes", 2, "before"),
        ("load table", 2, "before"),
        ("tag", 2, "before"),
        ("tag", 5, "after"),
        ("delete", 1, "before"),
        ("delete", 1, "after"),
    ];

    public static TheoryData<bool, bool> WhatPowerPointKeeps =>
        new()
        {
            { true, true },
            { true, false },
            { false, true },
        };

    [Fact]
    public async Task Every_documented_error_at_every_step_leaves_the_old_slide_or_the_finished_new_one()
    {
        await using var pane = await OpenBehindAsync();
        var saved = await pane.DeckAsync<string>("deck.save()");
        await pane.Page.EvaluateAsync(Experiment, saved);
        List<string> wrong = [];

        foreach (var (op, nth, when) in Steps)
        {
            foreach (var code in Codes)
            {
                var found = await pane.Page.EvaluateAsync<string>(
                    "([op, code, when, nth]) => globalThis.breakRefresh(op, code, when, nth)",
                    new object[] { op, code, when, nth }
                );
                if (found.Length > 0)
                {
                    wrong.Add($"{code} {when} {op} {nth}: {found}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(0, await pane.DeckAsync<int>("deck.overlaps"));
    }

    [Fact]
    public async Task When_PowerPoint_stops_working_for_good_the_old_slide_is_there_and_the_rest_is_tidied_later()
    {
        await using var pane = await OpenBehindAsync();
        var saved = await pane.DeckAsync<string>("deck.save()");
        foreach (var (op, nth, _) in Steps.Where(s => s.When == "before"))
        {
            await pane.DeckAsync<object?>(
                $"deck.slides = JSON.parse({System.Text.Json.JsonSerializer.Serialize(saved)}).map(s => ({{ ...s, tags: new Map(s.tags) }}))"
            );
            await pane.CheckAgainAsync();
            var old = await pane.IdsAsync();
            await pane.DeckAsync<object?>(
                $"deck.rules = [], deck.broken('{op}', 'GeneralException', 'dies', {nth})"
            );
            await pane.Button("Refresh all 1").ClickAsync();
            await pane.IdleAsync();

            Assert.Contains(old[1], await pane.IdsAsync());
            await pane.DeckAsync<object?>("deck.dead = undefined, deck.rules = []");
            await pane.CheckAgainAsync();
            await TidyAsync(pane);
            var now = await pane.IdsAsync();
            Assert.Equal((2, old[0]), (now.Length, now[0]));
            // The new slide was whole when only the old one's removal failed.
            Assert.Equal(op == "delete", now[1] != old[1]);
        }
    }

    [Theory]
    [MemberData(nameof(WhatPowerPointKeeps))]
    public async Task A_refresh_that_broke_off_before_the_new_slide_was_finished_is_taken_back(
        bool keepsTags,
        bool keepsCreationIds
    )
    {
        await using var pane = await CrashAsync("tag", 2, keepsTags, keepsCreationIds);
        await Assertions.Expect(pane.Page.Locator("#mend")).ToContainTextAsync("was left over");

        await TidyAsync(pane);

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

        await TidyAsync(pane);

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

    [Theory]
    [InlineData("insert", 1)]
    [InlineData("tag", 2)]
    [InlineData("delete", 1)]
    public async Task After_a_minute_of_silence_it_says_so_and_what_happens_late_does_no_harm(
        string op,
        int nth
    )
    {
        await using var pane = await OpenBehindAsync(page => page.Clock.InstallAsync());
        var old = await pane.IdsAsync();
        await pane.DeckAsync<object?>($"deck.broken('{op}', '', 'late', {nth})");
        await pane.Button("Refresh all 1").ClickAsync();
        await Eventually.TrueAsync(
            () => pane.DeckAsync<bool>("deck.late.length === 1"),
            $"'{op}' to hang"
        );

        await pane.Page.Clock.FastForwardAsync("01:01");

        await pane.SaysAsync("PowerPoint did not answer for a minute.");
        Assert.Contains(old[1], await pane.IdsAsync());
        await pane.DeckAsync<object?>("deck.rules = [], deck.late[0]()");
        await pane.CheckAgainAsync();
        await TidyAsync(pane);
        Assert.Equal(2, (await pane.IdsAsync()).Length);
        Assert.Equal("overview", await pane.TagAsync(2, "JB_KIND"));
    }

    [Fact]
    public async Task While_the_presentation_cant_be_looked_at_the_pane_says_when_it_can()
    {
        await using var pane = await OpenBehindAsync();
        await pane.DeckAsync<object?>("deck.broken('load tags', 'GeneralException')");

        await pane.CheckAgainAsync();

        await pane.SaysAsync("can't be checked now");
        await Assertions.Expect(pane.Rows).ToHaveCountAsync(1);
    }

    private async Task<PaneSession> OpenBehindAsync(Func<IPage, Task>? before = null)
    {
        var pane = await app.OpenAsync(chromium, new() { Before = before });
        await pane.ReadyAsync();
        await pane.InsertAsync("The map");
        await pane.AgeAsync(2);
        return pane;
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

    private static async Task TidyAsync(PaneSession pane)
    {
        var tidy = pane.Button("Remove it");
        if (await tidy.IsVisibleAsync())
        {
            await tidy.ClickAsync();
            await pane.SaysAsync("removed.");
            await pane.IdleAsync();
        }
    }

    /// <summary>One refresh of the second slide with one fault; answers with what is wrong afterwards, if anything.</summary>
    private const string Experiment = """
        (saved) => {
          // The server's answers are asked for once: what is tried here is PowerPoint.
          const answers = new Map();
          const ask = globalThis.fetch;
          globalThis.fetch = async (address, request) => {
            const key = `${address} ${request?.body}`;
            if (!answers.has(key)) answers.set(key, await ask(address, request));
            return answers.get(key).clone();
          };
          const tick = () => new Promise((done) => setTimeout(done, 5));
          const idle = async () => { do await tick(); while (document.body.dataset.busy); };
          const button = (text) => [...document.querySelectorAll("button")].find((b) => b.textContent.startsWith(text));
          const shown = ({ id, shapes, tags }) => JSON.stringify([id, shapes, [...tags].filter(([key]) => key !== "JB_NEXT")]);
          globalThis.breakRefresh = async (op, code, when, nth) => {
            deck.rules = [];
            deck.slides = JSON.parse(saved).map((slide) => ({ ...slide, tags: new Map(slide.tags) }));
            const before = deck.slides.map(shown);
            button("Check again").click();
            await idle();
            deck.broken(op, code, when, nth);
            button("Refresh all").click();
            await idle();
            const now = deck.slides.map(shown);
            const said = document.getElementById("said").textContent;
            const [rule] = deck.rules;
            if (rule.seen < nth) return "that step never came";
            if (now.length !== before.length) return `${now.length} slides instead of ${before.length}`;
            if (now[0] !== before[0]) return "another slide was changed";
            if (now[1] === before[1]) {
              if (deck.slides[1].tags.has("JB_NEXT") && op !== "tag") return "the mark was left";
              return /^.?\s?(PowerPoint|The slide|This|Something)/.test(said) && !said.includes("went wrong") ? "" : `it said: ${said}`;
            }
            const { tags } = deck.slides[1];
            const isWhole = tags.get("JB_HASH") !== "0" && tags.get("JB_SIG") && !tags.has("JB_NEXT");
            return isWhole && said.includes("1 slide refreshed.") ? "" : `half done: ${said}`;
          };
        }
        """;
}
