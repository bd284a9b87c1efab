using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Maps;

public sealed class PostTests
{
    private const string Map = "From Sunday-night rota to a calm week";

    [Fact]
    public async Task Post_brings_one_card_for_the_map_and_one_for_each_stage_in_order()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.InChannelAs("Amara");

        await amara.SaysAsync("post");

        await amara.SeesAsync(
            $"**{Map}** is here now: one card for the whole map and one for each stage. Press *Update* on a stage when something changed."
        );
        Assert.Equal(
            [
                Map,
                "I realise we need a better way",
                "I make sure it will work for us",
                "I get my team up and running",
                "I run my week on it",
                "I get help when it matters",
                "I decide to stay and grow",
            ],
            bot.Teams.Posts.Take(7).Select(c => (string?)c.Body["summary"])
        );
    }

    [Fact]
    public async Task Post_again_doubles_nothing_and_brings_the_cards_up_to_date()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.SaysAsync("post the map");

        await rosa.SeesAsync(
            $"**{Map}** stands in this channel already. I brought every card up to date."
        );
        Assert.Equal(7, rosa.Standing.Count(s => s.Card is not null));
        Assert.Equal(7, bot.Teams.Changes.Count);
    }

    [Fact]
    public async Task A_map_can_stand_in_two_channels()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa", TeamsPlaces.OtherChannel);

        await rosa.SaysAsync("post");

        await rosa.SeesAsync($"**{Map}** is here now");
        Assert.Equal(7, rosa.Standing.Count(s => s.Card is not null));
        Assert.Equal(7, bot.InChannelAs("Amara").Standing.Count(s => s.Card is not null));
        Assert.Empty(bot.Teams.Changes);
    }

    [Fact]
    public async Task Post_in_a_personal_chat_says_where_maps_belong()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");

        await amara.SaysAsync("post");

        await amara.SeesAsync(
            "That is not possible. Nothing was changed.",
            "I post the map into channels, where the team sees it. Mention me in one and say post."
        );
        Assert.Single(amara.Standing);
    }

    [Fact]
    public async Task Map_shows_the_journey_with_a_way_into_each_stage()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");

        await amara.SaysAsync("map");
        await amara.SeesAsync(Map, "5 Get help", "4.6", "Look into a stage");

        await amara.PicksAsync("Get help");
        await amara.SeesAsync("I get help when it matters", "Calls on a weekend");
    }

    [Fact]
    public async Task Post_of_a_map_nobody_has_says_which_there_are()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.InChannelAs("Amara");

        await amara.SaysAsync("post the moon");

        await amara.SeesAsync("Not found. Nothing was changed.", $"There is: {Map}");
    }
}
