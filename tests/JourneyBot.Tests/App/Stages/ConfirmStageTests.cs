using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Stages;

public sealed class ConfirmStageTests
{
    private const string Stage = "I get help when it matters";

    [Fact]
    public async Task No_change_is_one_click_and_confirms_every_touchpoint_of_the_stage()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.PicksAsync("No change", on: Stage);

        await rosa.SeesAsync("✓ **Thank you. Confirmed as it is.**");
        var map = await bot.MapAsync();
        Assert.All(
            map.FindStage("s5")!.Touchpoints,
            t => Assert.Equal("Rosa Quintero", map.FindPerson(t.LastConfirmed!.ById)!.Name)
        );
        Assert.Equal(2, bot.Teams.Changes.Count);
    }

    [Fact]
    public async Task A_card_that_the_map_has_left_behind_confirms_nothing()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var mateo = bot.InChannelAs("Mateo");
        var rosa = bot.InChannelAs("Rosa");
        var (old, confirm) = rosa.Find("No change", Stage);
        await mateo.PicksAsync("Update", on: Stage);
        await mateo.SavesAsync(("score.t5-1", "4"), ("why", "A better Sunday"));
        var before = await bot.ExportAsync();

        await rosa.PressAsync(old, confirm, inputs: null);

        await rosa.SeesAsync(
            "The map has moved on. Nothing was changed.",
            $"Mateo Ruiz changed “{Stage}” after this card was shown. Look at the new card, then confirm."
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task Somebody_the_map_does_not_know_is_added_to_its_people_when_they_confirm()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var ada = bot.InChannelAs("Ada");

        await ada.PicksAsync("No change", on: Stage);

        await ada.SeesAsync("✓ **Thank you. Confirmed as it is.**");
        Assert.Contains((await bot.MapAsync()).Workspace.People, p => p.Name == "Ada Newcomer");
    }

    [Fact]
    public async Task A_newcomer_whose_press_was_refused_is_not_added()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var ada = bot.InChannelAs("Ada");
        await ada.PicksAsync("Update", on: Stage);

        await ada.SavesAsync(("score.t5-1", "11"), ("why", "Because"));

        await ada.SeesAsync("“11” is not a score");
        Assert.Equal(before, await bot.ExportAsync());
    }
}
