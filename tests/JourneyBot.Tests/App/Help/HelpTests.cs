using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Help;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_says_what_a_journey_map_is_for_and_what_can_be_said()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");

        await amara.SaysAsync("help");

        await amara.SeesAsync(
            "What I can do",
            "A journey map tells what your customers go through, in their words",
            "Your map: From Sunday-night rota to a calm week",
            "weekend calls 3 because nobody answers after 18:00"
        );
    }

    [Theory]
    [InlineData("Help!")]
    [InlineData("/help")]
    [InlineData("hello")]
    [InlineData("?")]
    public async Task Help_is_found_however_it_is_asked_for(string words)
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");

        await amara.SaysAsync(words);

        await amara.SeesAsync("What I can do");
    }

    [Fact]
    public async Task A_button_on_the_help_card_says_its_sentence()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("help");

        await amara.PicksAsync("Map");

        await amara.SeesAsync("Here it comes.", "CUSTOMER JOURNEY");
    }

    [Fact]
    public async Task Words_nobody_taught_it_change_nothing_and_lead_to_help()
    {
        await using var bot = await BotHost.StartAsync();
        var before = await bot.ExportAsync();
        var amara = bot.ChatAs("Amara");

        await amara.SaysAsync("what is the weather like");

        await amara.SeesAsync(
            "I did not understand “what is the weather like”. Nothing was changed."
        );
        Assert.Equal(before, await bot.ExportAsync());
        await amara.PicksAsync("Help");
        await amara.SeesAsync("What I can do");
    }

    [Fact]
    public async Task A_newcomer_team_is_greeted_once_however_often_teams_tells_of_it()
    {
        await using var bot = await BotHost.StartAsync();

        await bot.Wire.InstallInTeamAsync(People.Amara);
        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.Wire.InstallInTeamAsync(People.Amara);
        await bot.SettleAsync();

        var greeting = Assert.Single(bot.InChannelAs("Amara").Standing);
        Assert.Contains(
            "Hello. I keep your customer journey map alive.",
            greeting.Words,
            StringComparison.Ordinal
        );
    }
}
