using System.Net;
using System.Text;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Health;

public sealed class HealthPageTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_nothing_to_do_it_says_so()
    {
        await using var bot = await BotHost.StartAsync();
        using var browser = new Operator(bot);

        Assert.Equal(HttpStatusCode.OK, await browser.OpenAsync());

        Assert.Contains("All is well.", browser.Html, Ordinal);
        Assert.Contains("None. What can", browser.Html, Ordinal);
        Assert.Contains("No digest was due yet.", browser.Html, Ordinal);
        Assert.DoesNotContain("<button", browser.Html, Ordinal);
    }

    [Fact]
    public async Task A_dead_message_is_shown_with_its_reason_and_never_its_text_and_is_sent_again()
    {
        await using var bot = await BotHost.StartAsync();
        using var browser = new Operator(bot);
        bot.Teams.RefuseNext(400, code: "BadSyntax");
        await bot.ChatAs("Amara").SaysAsync("help");
        var dead = await DeadAsync(bot);

        await browser.OpenAsync();
        Assert.Contains($"Message {dead.Id}, reply: could not be sent", browser.Html, Ordinal);
        Assert.Contains("Teams could not read the message", browser.Html, Ordinal);
        Assert.Contains("1 message could not be sent.", browser.Html, Ordinal);
        Assert.DoesNotContain("AdaptiveCard", browser.Html, Ordinal);
        var status = await browser.PressAsync($"/health/page/messages/{dead.Id}/resend");
        await bot.SettleAsync();
        await browser.OpenAsync(browser.Last.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Contains($"Message {dead.Id} is in the queue again.", browser.Html, Ordinal);
        Assert.Contains("All is well.", browser.Html, Ordinal);
        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Fact]
    public async Task A_dead_message_is_forgotten_and_a_second_press_is_told_that_it_is_gone()
    {
        await using var bot = await BotHost.StartAsync();
        using var browser = new Operator(bot);
        bot.Teams.RefuseNext(400, code: "BadSyntax");
        await bot.ChatAs("Amara").SaysAsync("help");
        var address = $"/health/page/messages/{(await DeadAsync(bot)).Id}/discard";

        await browser.OpenAsync();
        await browser.PressAsync(address);
        Assert.Empty(await KeptAsync(bot));
        await browser.PressAsync(address);
        await browser.OpenAsync(browser.Last.Headers.Location!.OriginalString);

        Assert.Contains("was no longer there", browser.Html, Ordinal);
    }

    [Fact]
    public async Task A_button_that_this_page_did_not_make_changes_nothing()
    {
        await using var bot = await BotHost.StartAsync();
        using var browser = new Operator(bot);
        bot.Teams.RefuseNext(400, code: "BadSyntax");
        await bot.ChatAs("Amara").SaysAsync("help");
        var dead = await DeadAsync(bot);
        await browser.OpenAsync();
        var token = browser.Token();
        using var stranger = new Operator(bot);

        await browser.PostAsync($"/health/page/messages/{dead.Id}/discard");
        await browser.PostAsync($"/health/page/messages/{dead.Id}/discard", ("form", "guessed"));
        await stranger.PostAsync($"/health/page/messages/{dead.Id}/discard", ("form", token));
        await stranger.PostAsync(
            $"/health/page/messages/{dead.Id}/discard",
            ("form", token + new string('a', 20_000))
        );

        Assert.Equal(dead.Id, (await DeadAsync(bot)).Id);
        Assert.Equal(
            HttpStatusCode.MethodNotAllowed,
            await browser.OpenAsync($"/health/page/messages/{dead.Id}/discard")
        );
    }

    [Fact]
    public async Task What_became_of_the_digests_stands_there_and_a_hostile_map_cannot_write_on_the_page()
    {
        var file = Encoding
            .UTF8.GetString(DemoMap.Json())
            .Replace("Noor van Dijk", "<img src=x onerror=alert(1)>", Ordinal);
        await using var bot = await BotHost.StartAsync(Encoding.UTF8.GetBytes(file));
        using var browser = new Operator(bot);
        await bot.ChatAs("Amara").SaysAsync("help");
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(3));
        await bot.SendDigestsAsync();

        await browser.OpenAsync();

        Assert.Contains(
            "<b>2026-W26, 22 June to 28 June:</b> 7 unreachable, 1 sent",
            browser.Html,
            Ordinal
        );
        Assert.Contains("The bot has never met them.", browser.Html, Ordinal);
        Assert.Contains("&lt;img src=x", browser.Html, Ordinal);
        Assert.DoesNotContain("<img", browser.Html, Ordinal);
    }

    [Fact]
    public async Task The_page_runs_no_script_posts_only_here_and_is_not_kept()
    {
        await using var bot = await BotHost.StartAsync();
        using var browser = new Operator(bot);

        await browser.OpenAsync();

        var policy = Assert.Single(browser.Last.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, Ordinal);
        Assert.Contains("form-action 'self'", policy, Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, Ordinal);
        Assert.True(browser.Last.Headers.CacheControl?.NoStore);
    }

    private static Task<List<OutboxMessage>> KeptAsync(BotHost bot) =>
        bot.WithStoreAsync(db => KeptMessages.ListAsync(db, 10, Cancellation));

    private static async Task<OutboxMessage> DeadAsync(BotHost bot) =>
        Assert.Single(await KeptAsync(bot));
}
