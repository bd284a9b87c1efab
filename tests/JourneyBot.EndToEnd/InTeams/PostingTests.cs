using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.InTeams;

/// <summary>A team meets the bot, and the map moves into its channel.</summary>
public sealed class PostingTests(Chromium chromium)
{
    [Fact]
    public async Task A_new_team_is_greeted_gets_its_map_once_and_can_read_it()
    {
        await using var teams = await TeamsSession.StartAsync(chromium);
        var rosa = teams.Rosa;

        await rosa.OpenChannelAsync(TeamsSession.Channel);
        await rosa.Card("I keep your customer journey map alive").ShowsAsync("post");
        await Shots.TakeAsync(rosa.ThreadWith("I keep your customer"), "welcome");

        await rosa.PostAsync("post");
        await Assertions.Expect(rosa.StageCards).ToHaveCountAsync(6);
        await Assertions.Expect(rosa.ThreadWith("is here now")).ToBeVisibleAsync();
        // The greeting, what Rosa said, the whole map, and six stages.
        await Assertions.Expect(rosa.Threads).ToHaveCountAsync(9);
        await rosa.Card("CUSTOMER JOURNEY").ShowsAsync("From Sunday-night rota to a calm week");

        await rosa.PostAsync("post");
        await Assertions
            .Expect(rosa.ThreadWith("stands in this channel already"))
            .ToBeVisibleAsync();
        await Assertions.Expect(rosa.Threads).ToHaveCountAsync(10);
        await Assertions.Expect(rosa.StageCards).ToHaveCountAsync(6);
        await Shots.TakeAsync(rosa.Page.Locator("body"), "channel");
        Assert.Empty(await rosa.ComplaintsAsync());
    }

    [Fact]
    public async Task The_digest_is_read_in_the_channel_and_in_the_personal_chat()
    {
        const string Opening = "As a result of the experience we delivered to our customers";
        await using var teams = await TeamsSession.StartAsync(chromium);
        var rosa = teams.Rosa;

        await rosa.OpenChannelAsync(TeamsSession.Channel);
        await rosa.PostAsync("digest");
        var shared = rosa.Card(Opening);
        await shared.ShowsAsync("19 came in");
        await shared.ShowsAsync("10 left");
        // In front of everybody nobody is named for silence.
        await shared.ShowsNoMoreAsync("not yet from");
        await Shots.TakeAsync(shared.Locator, "digest");

        await rosa.OpenPersonalChatAsync();
        await rosa.SayAsync("digest");
        var own = rosa.Card(Opening);
        await own.ShowsAsync("Fund a six-week weekend rota desk");
        await own.ShowsAsync("not yet from Yuki Tanabe");
        await Shots.TakeAsync(own.Locator, "digest-personal");
        Assert.Empty(await rosa.ComplaintsAsync());
    }

    [Fact]
    public async Task A_deck_asked_for_in_a_channel_is_downloaded_and_sound()
    {
        await using var teams = await TeamsSession.StartAsync(chromium);
        var rosa = teams.Rosa;
        await rosa.OpenChannelAsync(TeamsSession.Channel);
        await rosa.PostAsync("deck");
        var card = rosa.Card("The deck is ready");
        await Shots.TakeAsync(rosa.ThreadWith("The deck is ready"), "deck-link");

        var deck = await rosa.DownloadAsync(card, "Open the deck", teams.App.Folder);

        Assert.Empty(deck.Mistakes());
        Assert.Empty(deck.Findings());
        Assert.EndsWith(".pptx", deck.Path, StringComparison.Ordinal);
        await card.ShowsAsync($"{deck.SlideCount()} slides");
        Assert.Equal(deck.SlideCount(), await deck.PagesInLibreOfficeAsync());
        Assert.Empty(await rosa.ComplaintsAsync());
    }
}
