using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Bot;

public sealed class RepeatedTurnTests
{
    [Fact]
    public async Task A_message_that_teams_delivers_twice_is_answered_once()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("map");

        await bot.Wire.PostAsync(bot.Wire.Last!);
        await bot.SettleAsync();

        Assert.Single(amara.Standing);
    }

    [Fact]
    public async Task A_press_that_teams_delivers_twice_gets_the_same_answer_and_acts_once()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Digest", on: "CUSTOMER JOURNEY");
        var posts = bot.Teams.Posts.Count;

        var again = await bot.Wire.PostAsync(bot.Wire.Last!);
        await bot.SettleAsync();

        Assert.Equal("Here it comes.", (string?)again!["value"]);
        Assert.Equal(posts, bot.Teams.Posts.Count);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("map");
        var elsewhere = bot.Wire.Last!.DeepClone().AsObject();
        elsewhere["conversation"]!["id"] = JourneyBot.TestKit.Wire.People.Rosa.PersonalChat;
        elsewhere["from"] = JourneyBot.TestKit.Wire.People.Rosa.AsSender();

        await bot.Wire.PostAsync(elsewhere);
        await bot.SettleAsync();

        Assert.Single(bot.ChatAs("Rosa").Standing);
    }
}
