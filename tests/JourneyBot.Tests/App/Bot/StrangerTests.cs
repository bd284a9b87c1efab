using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Bot;

public sealed class StrangerTests
{
    private const string Stage = "I get help when it matters";

    [Theory]
    [InlineData("map")]
    [InlineData("digest")]
    [InlineData("deck")]
    [InlineData("weekend calls 3 because nobody answers")]
    [InlineData("undo")]
    public async Task A_stranger_learns_nothing_of_a_map_in_a_personal_chat(string words)
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        var before = await bot.ExportAsync();
        var stranger = bot.ChatAs("Stranger");

        await stranger.SaysAsync(words);

        await stranger.SeesAsync(
            "Not found. Nothing was changed.",
            "I can't find a map that you are named on, or that is posted in a team of yours."
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task Somebody_who_left_the_team_cannot_use_its_cards()
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        var before = await bot.ExportAsync();
        bot.Teams.Leaves(People.Ada);
        var ada = bot.InChannelAs("Ada");

        await ada.PicksAsync("No change", on: Stage);

        await ada.SeesAsync(
            "You're not in this team, so you can't use its map. Ask an owner of the team to add you."
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task A_member_of_the_team_may_ask_in_person_though_not_named_on_the_map()
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        var ada = bot.ChatAs("Ada");

        await ada.SaysAsync("map");

        await ada.SeesAsync("CUSTOMER JOURNEY", "From Sunday-night rota to a calm week");
    }

    [Fact]
    public async Task A_button_pressed_by_a_stranger_in_person_is_refused()
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        var before = await bot.ExportAsync();
        var (card, confirm) = bot.InChannelAs("Rosa").Find("No change", Stage);
        var stranger = bot.ChatAs("Stranger");

        await stranger.PressAsync(
            card with
            {
                Conversation = People.Stranger.PersonalChat,
            },
            confirm,
            inputs: null
        );

        await stranger.SeesAsync("I only talk about a map with people who are named on it");
        Assert.Equal(before, await bot.ExportAsync());
    }
}
