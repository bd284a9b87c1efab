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

    [Fact]
    public async Task Every_documented_error_at_every_step_leaves_the_old_slide_or_the_finished_new_one()
    {
        await using var pane = await OpenBehindAsync();
        var saved = await pane.DeckAsync<string>("deck.save()");
        await pane.Page.EvaluateAsync(
            await File.ReadAllTextAsync(
                Repository.PathTo("tests", "JourneyBot.EndToEnd", "AddIn", "break-refresh.js"),
                TestContext.Current.CancellationToken
            ),
            saved
        );
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
            await pane.TidyAsync();
            var now = await pane.IdsAsync();
            Assert.Equal((2, old[0]), (now.Length, now[0]));
            // The new slide was whole when only the old one's removal failed.
            Assert.Equal(op == "delete", now[1] != old[1]);
        }
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
        await pane.TidyAsync();
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
}
