using System.Net;
using System.Text.Json.Nodes;
using JourneyBot.App.AddIn;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.AddIn;

/// <summary>What the pane is told of slides that were inserted before something changed.</summary>
public sealed class BehindTests
{
    [Fact]
    public async Task Nothing_is_behind_right_after_it_was_made()
    {
        await using var bot = await BotHost.StartPostedAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await MakeAllAsync(pane);

        var states = await pane.BehindAsync(made);

        Assert.All(states, s => Assert.Equal("current", (string?)s["state"]));
        Assert.Equal(
            made.Select(m => (string)m["tags"]!["JB_INSTANCE"]!),
            states.Select(s => (string)s["instance"]!)
        );
    }

    [Fact]
    public async Task Only_the_slides_an_update_changed_are_behind_it()
    {
        await using var bot = await BotHost.StartPostedAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await MakeAllAsync(pane);
        await bot.InChannelAs("Rosa").SaysAsync("weekend calls 2 because nobody answers");

        var states = await pane.BehindAsync(made);

        string[] behind =
        [
            .. made.Zip(states)
                .Where(s => (string?)s.Second["state"] == "behind")
                .Select(s => (string)s.First["kind"]!),
        ];
        Assert.Equal(["overview", "stage:s5", "fix", "changes"], behind);
        var stage = states[made.FindIndex(m => (string?)m["kind"] == "stage:s5")];
        Assert.Equal(1, (int)stage["behind"]!);
        Assert.Equal(
            ["Calls on a weekend because the rota is broken: 2, was 3"],
            stage["changes"]!.AsArray().Select(c => (string)c!)
        );
        Assert.Equal((int)made[0]["version"]! + 1, (int)stage["version"]!);
    }

    [Fact]
    public async Task Several_updates_are_counted_and_told_as_what_they_came_to()
    {
        await using var bot = await BotHost.StartPostedAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await pane.MakeAsync(await pane.MapAsync(), "stage:s5");
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("weekend calls 2 because nobody answers");
        await rosa.SaysAsync("weekend calls 5 because somebody answers now");
        await rosa.SaysAsync("answer in chat 9 because it is quick");

        var state = Assert.Single(await pane.BehindAsync(made));

        Assert.Equal(3, (int)state["behind"]!);
        Assert.Equal(
            [
                "Calls on a weekend because the rota is broken: 5, was 3",
                "Gets an answer in chat on a weekday: 9, was 8",
            ],
            state["changes"]!.AsArray().Select(c => (string)c!)
        );
    }

    [Fact]
    public async Task What_was_taken_back_is_not_behind()
    {
        await using var bot = await BotHost.StartPostedAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await MakeAllAsync(pane);
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("weekend calls 2 because nobody answers");
        await rosa.SaysAsync("undo");

        var states = await pane.BehindAsync(made);

        Assert.All(states, s => Assert.Equal("current", (string?)s["state"]));
    }

    [Fact]
    public async Task A_refreshed_slide_is_up_to_date_again_and_an_old_copy_of_it_is_not()
    {
        await using var bot = await BotHost.StartPostedAsync();
        using var pane = bot.PaneAs("Amara");
        var map = await pane.MapAsync();
        var old = await pane.MakeAsync(map, "stage:s5");
        await bot.InChannelAs("Rosa").SaysAsync("weekend calls 2 because nobody answers");
        var fresh = await pane.MakeAsync(map, "stage:s5", (string)old["tags"]!["JB_INSTANCE"]!);

        var states = await pane.BehindAsync(old, fresh);

        Assert.Equal(["behind", "current"], states.Select(s => (string)s["state"]!));
    }

    [Fact]
    public async Task A_slide_that_time_alone_made_stale_says_so()
    {
        await using var bot = await BotHost.StartPostedAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await pane.MakeAsync(await pane.MapAsync(), "stage:s1");
        bot.Clock.Advance(TimeSpan.FromDays(200));

        var state = Assert.Single(await pane.BehindAsync(made));

        Assert.Equal("behind", (string?)state["state"]);
        Assert.Equal(0, (int)state["behind"]!);
        Assert.Equal(ChangeLines.Otherwise, (string?)Assert.Single(state["changes"]!.AsArray()));
    }

    [Theory]
    [InlineData("00000000-0000-7000-8000-000000000000", "overview")]
    [InlineData("not a map", "overview")]
    [InlineData("{map}", "stage:nobody")]
    [InlineData("{map}", "stage:s5#7")]
    [InlineData("{map}", "")]
    public async Task What_is_no_longer_there_is_gone(string map, string kind)
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var id = map.Replace("{map}", await pane.MapAsync(), StringComparison.Ordinal);
        using var answer = await pane.PostAsync(
            "/addin/behind",
            $$"""{"slides":[{"instance":"a","map":"{{id}}","kind":"{{kind}}","version":3,"hash":"x"}]}"""
        );

        var state = Assert.Single((await PaneScript.ReadAsync(answer))["slides"]!.AsArray())!;

        Assert.Equal("gone", (string?)state["state"]);
        Assert.Single(state["changes"]!.AsArray());
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public async Task A_version_that_cannot_be_does_no_harm(int version)
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await pane.MakeAsync(await pane.MapAsync(), "overview");
        made["tags"]!["JB_VERSION"] = $"{version}";
        made["tags"]!["JB_HASH"] = "another";

        var state = Assert.Single(await pane.BehindAsync(made));

        Assert.Equal("behind", (string?)state["state"]);
        Assert.InRange((int)state["behind"]!, 0, 10);
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("{\"slides\":7}", "application/json", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("{\"slides\":[null]}", "application/json", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("{\"slides\":[{}]}", "application/json", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("{\"slides\":[]}", "text/plain", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("many", "application/json", HttpStatusCode.RequestEntityTooLarge, "tooLarge")]
    [InlineData("huge", "application/json", HttpStatusCode.RequestEntityTooLarge, "tooLarge")]
    public async Task A_request_that_cannot_be_read_is_refused_in_words(
        string body,
        string type,
        HttpStatusCode status,
        string code
    )
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var one = "{\"map\":\"m\",\"kind\":\"k\"},";
        var text = body switch
        {
            "many" => $"{{\"slides\":[{string.Concat(Enumerable.Repeat(one, 201)).TrimEnd(',')}]}}",
            "huge" => new string(' ', AddInBody.MostBytes + 1),
            _ => body,
        };

        using var answer = await pane.PostAsync("/addin/behind", text, type);

        Assert.Equal(status, answer.StatusCode);
        var error = JsonNode.Parse(await PaneScript.TextAsync(answer))!["error"]!;
        Assert.Equal(code, (string?)error["code"]);
    }

    [Fact]
    public async Task Two_hundred_slides_are_one_request()
    {
        await using var bot = await BotHost.StartPostedAsync();
        using var pane = bot.PaneAs("Amara");
        var made = await MakeAllAsync(pane);
        await bot.InChannelAs("Rosa").SaysAsync("weekend calls 2 because nobody answers");
        JsonNode[] many =
        [
            .. Enumerable.Range(0, CompareSlides.MostSlides).Select(i => made[i % made.Count]),
        ];

        var states = await pane.BehindAsync(many);

        Assert.Equal(many.Length, states.Count);
        Assert.Contains(states, s => (string?)s["state"] == "behind");
    }

    [Fact]
    public async Task Who_asks_without_end_is_asked_to_wait()
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        var statuses = new List<HttpStatusCode>();
        TimeSpan? wait = null;
        for (var i = 0; i < AddInLimits.Burst * 2 && wait is null; i++)
        {
            // A request that costs nothing, so that the bucket empties faster than it fills.
            using var answer = await pane.PostAsync("/addin/behind", "{", "text/plain");
            statuses.Add(answer.StatusCode);
            wait = answer.Headers.RetryAfter?.Delta;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.InRange(statuses.Count, AddInLimits.Burst, AddInLimits.Burst * 2);
        Assert.True(wait > TimeSpan.Zero);
    }

    [Fact]
    public async Task Answers_are_not_kept_and_not_framed()
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");
        using var answer = await pane.SendAsync(HttpMethod.Get, "/addin/maps");

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains(
            "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<List<JsonNode>> MakeAllAsync(PaneScript pane)
    {
        var map = await pane.MapAsync();
        var made = new List<JsonNode>();
        foreach (var slide in await pane.SlidesAsync(map))
        {
            made.Add(await pane.MakeAsync(map, (string)slide["kind"]!));
        }

        return made;
    }
}
