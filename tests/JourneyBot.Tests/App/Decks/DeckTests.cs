using System.Net;
using JourneyBot.Decks.Lint;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Decks;

public sealed class DeckTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_channel_the_deck_comes_as_a_link_that_anybody_there_can_open()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.SaysAsync("deck");

        await rosa.SeesAsync("deck");
        using var answer = await bot.Browser.GetAsync(LinkOf(rosa), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        await using var deck = await answer.Content.ReadAsStreamAsync(Cancellation);
        Assert.Empty(DeckLint.Check(deck));
    }

    [Fact]
    public async Task The_button_of_the_overview_makes_the_deck_too()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.PicksAsync("Make the deck", on: "CUSTOMER JOURNEY");

        await rosa.SeesAsync("The deck is on its way.");
        using var answer = await bot.Browser.GetAsync(LinkOf(rosa), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_that_has_expired_says_so()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("deck");
        bot.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(5));

        await IsGoneAsync(bot, LinkOf(rosa));
    }

    [Fact]
    public async Task A_link_that_was_altered_opens_nothing()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("deck");
        var link = LinkOf(rosa).AbsoluteUri;

        await IsGoneAsync(bot, new Uri(link[..^2] + (link[^2] == 'A' ? "BB" : "AA")));
        await IsGoneAsync(bot, new Uri(bot.Browser.BaseAddress!, "decks/anything"));
    }

    [Fact]
    public async Task In_a_personal_chat_the_file_is_offered_taken_and_shown_and_the_offer_goes()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("deck");
        var offer = Offer(bot);

        await bot.Wire.ConsentAsync(People.Amara, offer.Message!, Context(offer), drive.UploadUrl);
        await bot.SettleAsync();

        var deck = Assert.Single(drive.Files);
        Assert.Equal((int)offer.Card!["sizeInBytes"]!, deck.Length);
        Assert.Empty(DeckLint.Check(new MemoryStream(deck)));
        Assert.Contains(
            bot.Teams.Posts,
            c =>
                (string?)c.Body["attachments"]?[0]?["contentType"]
                == "application/vnd.microsoft.teams.card.file.info"
        );
        Assert.Equal(
            offer.Message,
            Assert.Single(bot.Teams.Calls, c => c.Method == "DELETE").Message
        );
    }

    [Fact]
    public async Task An_offer_can_be_taken_once()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("deck");
        var offer = Offer(bot);
        await bot.Wire.ConsentAsync(People.Amara, offer.Message!, Context(offer), drive.UploadUrl);
        await bot.SettleAsync();

        await bot.Wire.ConsentAsync(People.Amara, offer.Message!, Context(offer), drive.UploadUrl);

        await amara.SeesAsync(
            "Not found. Nothing was changed.",
            "Say deck, and I make one of the map as it stands now"
        );
        Assert.Single(drive.Files);
    }

    [Fact]
    public async Task Nobody_else_can_take_an_offered_deck()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("deck");
        var offer = Offer(bot);
        var stranger = bot.ChatAs("Stranger");

        await bot.Wire.ConsentAsync(
            People.Stranger,
            offer.Message!,
            Context(offer),
            drive.UploadUrl
        );

        await stranger.SeesAsync("Not found. Nothing was changed.");
        Assert.Empty(drive.Files);
    }

    [Fact]
    public async Task Whoever_declines_gets_no_deck_and_is_not_nagged()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("deck");
        var offer = Offer(bot);

        await bot.Wire.ConsentAsync(People.Amara, offer.Message!, Context(offer), uploadUrl: null);

        await amara.SeesAsync("No deck, then.", "Make it after all");
    }

    [Fact]
    public async Task Whoever_takes_an_offer_too_late_can_have_a_new_one()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("deck");
        var offer = Offer(bot);
        bot.Clock.Advance(TimeSpan.FromDays(8));

        await bot.Wire.ConsentAsync(People.Amara, offer.Message!, Context(offer), drive.UploadUrl);

        await amara.SeesAsync("This deck is no longer kept.", "Make a new one");
        Assert.Empty(drive.Files);
    }

    private static async Task IsGoneAsync(BotHost bot, Uri link)
    {
        using var answer = await bot.Browser.GetAsync(link, Cancellation);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(
            "This link has expired, or was never one of ours. Ask JourneyBot for a new deck: say deck.",
            await answer.Content.ReadAsStringAsync(Cancellation)
        );
    }

    private static Uri LinkOf(ChatScript chat) =>
        chat
            .News.SelectMany(n => CardReading.Buttons(n.Card))
            .Select(b => (string?)b["url"])
            .OfType<string>()
            .Where(url => url.Contains("/decks/", StringComparison.Ordinal))
            .Select(url => new Uri(url))
            .Single();

    private static TeamsCall Offer(BotHost bot) =>
        bot.Teams.Posts.Single(c =>
            (string?)c.Body["attachments"]?[0]?["contentType"]
            == "application/vnd.microsoft.teams.card.file.consent"
        );

    private static System.Text.Json.Nodes.JsonNode Context(TeamsCall offer) =>
        offer.Card!["acceptContext"]!;
}
