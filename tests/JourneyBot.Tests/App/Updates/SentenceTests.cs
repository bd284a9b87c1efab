using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Updates;

public sealed class SentenceTests
{
    private const string Weekend = "t5-1";

    [Fact]
    public async Task A_sentence_gives_a_score_and_every_card_follows()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var mateo = bot.InChannelAs("Mateo");

        await mateo.SaysAsync("weekend calls 2 because nobody answers after 18:00");

        await mateo.SeesAsync(
            "**Mateo Ruiz**",
            "Calls on a weekend because the rota is broken",
            "3 → 2",
            "Why: nobody answers after 18:00"
        );
        Assert.Equal(2, (await bot.MapAsync()).FindTouchpoint(Weekend)!.Score);
        Assert.Equal(2, bot.Teams.Changes.Count);
    }

    [Theory]
    [InlineData("weekend calls 0 because nobody answers", "whole number from 1 to 10")]
    [InlineData("weekend calls 11 because nobody answers", "whole number from 1 to 10")]
    [InlineData("weekend calls 3.5 because nobody answers", "whole number from 1 to 10")]
    [InlineData("weekend calls 3", "why")]
    public async Task A_sentence_that_cannot_be_true_changes_nothing(string sentence, string words)
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var mateo = bot.InChannelAs("Mateo");

        await mateo.SaysAsync(sentence);

        await mateo.SeesAsync("Almost. Nothing was changed yet.", words);
        Assert.Equal(before, await bot.ExportAsync());
        Assert.Empty(bot.Teams.Changes);
    }

    [Fact]
    public async Task A_touchpoint_nobody_knows_changes_nothing()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var mateo = bot.InChannelAs("Mateo");

        await mateo.SaysAsync("zebra crossing 3 because of stripes");

        await mateo.SeesAsync("“zebra crossing” on the map", "Nothing was changed");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task A_name_that_means_several_is_asked_back_and_the_button_answers_it()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var claire = bot.InChannelAs("Claire");
        await claire.SaysAsync("hears 5 because two customers said so");
        await claire.SeesAsync("Which one do you mean by “hears”?");
        Assert.Equal(before, await bot.ExportAsync());

        await claire.PicksAsync("Hears back that the problem is fixed");

        await claire.SeesAsync("Hears back that the problem is fixed", "→ 5");
        Assert.Equal(5, (await bot.MapAsync()).FindTouchpoint("t5-3")!.Score);
    }

    [Fact]
    public async Task A_sentence_of_ten_thousand_characters_is_refused_with_its_length()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var mateo = bot.InChannelAs("Mateo");

        await mateo.SaysAsync($"weekend calls 2 because {new string('x', 10_000)}");

        await mateo.SeesAsync("Almost. Nothing was changed yet.", "10,000 characters");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task No_change_in_words_confirms_the_speakers_own_stage()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.ChatAs("Rosa");

        await rosa.SaysAsync("no change");

        await rosa.SeesAsync("I get help when it matters");
        var map = await bot.MapAsync();
        Assert.All(
            map.FindStage("s5")!.Touchpoints,
            t => Assert.Equal("Rosa Quintero", map.FindPerson(t.LastConfirmed!.ById)!.Name)
        );
    }

    [Fact]
    public async Task A_sentence_said_in_person_reaches_the_cards_of_every_channel()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.InChannelAs("Amara", TeamsPlaces.OtherChannel).SaysAsync("post");
        var mateo = bot.ChatAs("Mateo");

        await mateo.SaysAsync("weekend calls 2 because nobody answers after 18:00");

        await mateo.SeesAsync("3 → 2");
        Assert.Equal(4, bot.Teams.Changes.Count);
    }
}
