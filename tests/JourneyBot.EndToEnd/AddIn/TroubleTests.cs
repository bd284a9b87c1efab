using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>What the pane says where it can't work, and when the server can't be reached.</summary>
[Collection(SharedPane.Name)]
public sealed class TroubleTests(Chromium chromium, PaneApp app)
{
    private const string Hostile =
        "<img src=x onerror=\"document.title='owned'\"> \u202e[a](b) {{x}} ${y} &amp; \u05d0\u05d1\u05d2 ";

    [Fact]
    public async Task An_old_PowerPoint_is_told_what_is_needed()
    {
        await using var pane = await app.OpenAsync(chromium, new() { Api = "1.4" });

        await Assertions
            .Expect(pane.Page.Locator("main"))
            .ToContainTextAsync("It needs PowerPoint for Microsoft 365");
        await Assertions.Expect(pane.Page.Locator("button:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Outside_PowerPoint_it_says_where_it_works()
    {
        await using var pane = await app.OpenAsync(chromium, new() { Host = "Excel" });

        await Assertions
            .Expect(pane.Page.Locator("main"))
            .ToContainTextAsync("works inside PowerPoint");
    }

    [Fact]
    public async Task Without_Offices_own_script_it_says_so()
    {
        await using var pane = await app.OpenAsync(chromium, new() { NoOffice = true });

        await Assertions
            .Expect(pane.Page.Locator("main"))
            .ToContainTextAsync("Office's own script could not be loaded");
    }

    [Fact]
    public async Task In_a_presentation_for_reading_everything_can_be_seen_and_nothing_changed()
    {
        await using var pane = await app.OpenAsync(chromium, new() { ReadOnly = true });
        await pane.ReadyAsync();

        await pane.SaysAsync("open for reading only");
        await pane.Tile("The map").Locator("input").CheckAsync();
        await Assertions.Expect(pane.Button("Insert 1 slide")).ToBeDisabledAsync();
        await Shots.TakeAsync(pane.Page, "pane-read-only");
    }

    [Fact]
    public async Task An_older_PowerPoint_works_and_says_that_speaker_notes_are_lost()
    {
        await using var pane = await app.OpenAsync(chromium, new() { Api = "1.5" });
        await pane.ReadyAsync();
        await pane.InsertAsync("The map");
        await pane.AgeAsync(2);

        await Assertions
            .Expect(pane.Page.Locator("#losses"))
            .ToContainTextAsync("and so are speaker notes");
        await pane.Button("Refresh all 1").ClickAsync();

        await pane.SaysAsync("1 slide refreshed.");
    }

    [Fact]
    public async Task Without_the_server_it_says_so_and_tries_again_when_asked()
    {
        await using var pane = await app.OpenAsync(
            chromium,
            new() { Before = page => page.RouteAsync("**/addin/maps", r => r.AbortAsync()) }
        );
        await pane.SaysAsync("JourneyBot can't be reached.");
        await Shots.TakeAsync(pane.Page, "pane-offline");
        await pane.Page.UnrouteAsync("**/addin/maps");

        await pane.Button("Try again").ClickAsync();

        await pane.ReadyAsync();
        await Assertions.Expect(pane.Status).ToBeHiddenAsync();
    }

    [Fact]
    public async Task When_the_server_goes_away_in_the_middle_what_is_in_stays_and_the_rest_is_counted()
    {
        await using var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();
        await pane.InsertAsync("The map", "Fix", "Stage 1");
        await pane.AgeAsync(2, 3, 4);
        var old = await pane.IdsAsync();
        await pane.Page.RouteAsync(
            "**/addin/slides",
            route =>
                route.Request.PostData!.Contains("\"fix\"", StringComparison.Ordinal)
                    ? route.AbortAsync()
                    : route.ContinueAsync()
        );

        await pane.Button("Refresh all 3").ClickAsync();

        await pane.SaysAsync("not refreshed. JourneyBot can't be reached.");
        var now = await pane.IdsAsync();
        Assert.Equal(old.Length, now.Length);
        var fix = await pane.DeckAsync<int>(
            "deck.slides.findIndex(s => s.tags.get('JB_KIND') === 'fix')"
        );
        Assert.Equal(old[fix], now[fix]);
    }

    [Theory]
    [InlineData(429, "tooMany", "Wait a moment, then go on.")]
    [InlineData(403, "wrongTenant", "Your organisation may not use this add-in.")]
    [InlineData(404, "notFound", "That map is no longer there.")]
    public async Task The_servers_own_words_are_shown(int status, string code, string words)
    {
        await using var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();
        await pane.Page.RouteAsync(
            "**/addin/slides",
            route => AnswerAsync(route, new { error = new { code, message = words } }, status)
        );
        await pane.Tile("The map").Locator("input").CheckAsync();

        await pane.Button("Insert 1 slide").ClickAsync();

        await pane.SaysAsync($"0 of 1 slide put in. {words}");
        Assert.Single(await pane.IdsAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_after_a_minute()
    {
        await using var pane = await app.OpenAsync(
            chromium,
            new() { Before = page => page.Clock.InstallAsync() }
        );
        await pane.ReadyAsync();
        var asked = new TaskCompletionSource();
        await pane.Page.RouteAsync(
            "**/addin/slides",
            _ =>
            {
                asked.TrySetResult();
                return Task.CompletedTask;
            }
        );
        await pane.Tile("The map").Locator("input").CheckAsync();
        await pane.Button("Insert 1 slide").ClickAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        await pane.Page.Clock.FastForwardAsync("01:01");

        await pane.SaysAsync("JourneyBot takes too long to answer.");
        Assert.Single(await pane.IdsAsync());
    }

    [Fact]
    public async Task Names_are_text_whatever_is_in_them_and_never_wider_than_the_pane()
    {
        var name = Hostile + new string('W', 200);
        await using var pane = await app.OpenAsync(
            chromium,
            new() { Before = page => NamedAsync(page, name) }
        );
        await pane.ReadyAsync();
        await pane.InsertAsync("The map");
        await Assertions.Expect(pane.Rows).ToContainTextAsync("<img src=x");
        await pane.DeckAsync<object?>("deck.edit(2)");
        await pane.AgeAsync(2);
        await pane.Button("Refresh all 1").ClickAsync();
        await Assertions.Expect(pane.Button("Skip slide 2")).ToBeVisibleAsync();
        await Shots.TakeAsync(pane.Page, "pane-hostile-list");

        Assert.Equal(320, await Width(pane));
        await pane.OpenInsertAsync();
        Assert.Equal(320, await Width(pane));
        Assert.Equal(
            0,
            await pane.DeckAsync<int>("document.querySelectorAll('img[onerror], a').length")
        );
        Assert.StartsWith("Journey slides", await pane.Page.TitleAsync(), StringComparison.Ordinal);
        await Shots.TakeAsync(pane.Page, "pane-hostile");
    }

    [Fact]
    public async Task Without_a_map_it_says_how_to_get_one()
    {
        await using var pane = await app.OpenAsync(
            chromium,
            new()
            {
                Before = page =>
                    page.RouteAsync(
                        "**/addin/maps",
                        r => AnswerAsync(r, new { maps = Array.Empty<object>() })
                    ),
            }
        );

        await Assertions
            .Expect(pane.Page.Locator("#no-map"))
            .ToContainTextAsync("There is no live map you may see yet.");
        await Assertions.Expect(pane.Page.Locator("#main-action")).ToBeHiddenAsync();
    }

    private static Task<int> Width(PaneSession pane) =>
        pane.DeckAsync<int>("document.scrollingElement.scrollWidth");

    /// <summary>The real answers, with this name for the map and all of its slides.</summary>
    private static async Task NamedAsync(IPage page, string name)
    {
        await page.RouteAsync(
            "**/addin/maps",
            route => ChangeAsync(route, answer => answer["maps"]![0]!["name"] = name)
        );
        await page.RouteAsync(
            "**/addin/maps/*/slides*",
            route =>
                ChangeAsync(
                    route,
                    answer =>
                    {
                        foreach (var slide in answer["slides"]!.AsArray())
                        {
                            slide!["title"] = name;
                        }
                    }
                )
        );
        await page.RouteAsync(
            "**/addin/behind",
            route =>
                ChangeAsync(
                    route,
                    answer =>
                    {
                        foreach (var slide in answer["slides"]!.AsArray())
                        {
                            slide!["title"] = name;
                            slide["changes"] = new JsonArray(name, name);
                        }
                    }
                )
        );
    }

    private static async Task ChangeAsync(IRoute route, Action<JsonNode> change)
    {
        var response = await route.FetchAsync();
        var answer = JsonNode.Parse(await response.TextAsync())!;
        change(answer);
        await route.FulfillAsync(new() { Response = response, Body = answer.ToJsonString() });
    }

    private static Task AnswerAsync(IRoute route, object answer, int status = 200) =>
        route.FulfillAsync(
            new()
            {
                Status = status,
                ContentType = "application/json",
                Body = JsonSerializer.Serialize(answer),
            }
        );
}
