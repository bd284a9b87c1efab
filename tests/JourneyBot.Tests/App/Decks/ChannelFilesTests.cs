using JourneyBot.Decks.Lint;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Decks;

public sealed class ChannelFilesTests
{
    [Fact]
    public async Task A_deck_asked_for_in_a_channel_lands_in_its_files_and_is_linked()
    {
        await using var graph = await FakeGraph.StartAsync();
        await using var bot = await (await BotHost.StartAsync(graph)).PostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.SaysAsync("deck");

        await rosa.SeesAsync("The deck is ready.", "It is in this channel’s Files");
        var (name, file) = Assert.Single(graph.Files);
        Assert.Equal("From Sunday-night rota to a calm week 2026-06-26.pptx", name);
        Assert.Empty(DeckLint.Check(new MemoryStream(file)));
        Assert.Contains(
            rosa.News.SelectMany(n => CardReading.Buttons(n.Card)),
            b =>
                ((string?)b["url"])?.StartsWith(
                    "https://contoso.sharepoint.com/",
                    StringComparison.Ordinal
                ) == true
        );
    }

    [Fact]
    public async Task Making_it_again_on_the_same_day_replaces_the_file()
    {
        await using var graph = await FakeGraph.StartAsync();
        await using var bot = await (await BotHost.StartAsync(graph)).PostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.SaysAsync("deck");
        await rosa.SaysAsync("deck");

        Assert.Equal(2, graph.Uploads);
        Assert.Single(graph.Files);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Where_Graph_says_no_the_deck_comes_by_link(int status)
    {
        await using var graph = await FakeGraph.StartAsync();
        graph.Refuses = status;
        await using var bot = await (await BotHost.StartAsync(graph)).PostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.SaysAsync("deck");

        await rosa.SeesAsync("The deck is ready.", "The link works until");
        Assert.Empty(graph.Files);
    }

    [Fact]
    public async Task In_a_personal_chat_nothing_goes_into_a_channel_s_files()
    {
        await using var graph = await FakeGraph.StartAsync();
        await using var bot = await BotHost.StartAsync(graph);

        await bot.ChatAs("Rosa").SaysAsync("deck");

        Assert.Empty(graph.Files);
    }
}
