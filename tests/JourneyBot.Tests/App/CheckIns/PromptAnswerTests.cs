using JourneyBot.Journeys.CheckIns;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.CheckIns;

/// <summary>What a champion answers is on the map, and nobody else can answer for them.</summary>
public sealed class PromptAnswerTests
{
    [Fact]
    public async Task No_change_confirms_what_was_asked_about_and_nothing_else()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        var asked = (await TheCheckIn.PromptAsync(bot)).Items.Find(i =>
            i.Kind is PromptItemKind.LongestUnconfirmed
        );

        await claire.PicksAsync("No change");

        await claire.SeesAsync("Thank you", "That is all for this week", "Undo");
        var map = await bot.MapAsync();
        Assert.Equal(
            [asked!.TouchpointId!.Value],
            map.Touchpoints.Where(t => t.LastConfirmed?.At == TheCheckIn.Monday).Select(t => t.Id)
        );
        Assert.Equal(ResponseResult.NoChange, await TheCheckIn.ResultAsync(bot, "p-claire"));
        await TheCheckIn.NobodyIsRemindedAsync(bot, claire);
    }

    [Fact]
    public async Task An_update_by_the_form_is_on_the_map_and_in_the_channel()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        var touchpoint = await TheCheckIn.TouchpointAsync(bot);

        await claire.PicksAsync("Update");
        await claire.SavesAsync(($"score.{touchpoint.Key}", "9"), ("why", "It just works now"));

        await claire.SeesAsync("Saved", "It just works now");
        Assert.Equal(9, (await bot.MapAsync()).FindTouchpoint(touchpoint.Id)!.Score);
        Assert.Contains(
            bot.InChannelAs("Amara").Standing,
            s =>
                s.Words.Contains("Claire Bouchard", StringComparison.Ordinal)
                && s.Words.Contains("It just works now", StringComparison.Ordinal)
        );
        Assert.Equal(ResponseResult.Updated, await TheCheckIn.ResultAsync(bot, "p-claire"));
        await TheCheckIn.NobodyIsRemindedAsync(bot, claire);
    }

    [Fact]
    public async Task A_form_with_a_mistake_comes_back_and_leaves_the_question_open()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        var touchpoint = await TheCheckIn.TouchpointAsync(bot);
        var before = await bot.UpdatesAsync();

        await claire.PicksAsync("Update");
        await claire.SavesAsync(($"score.{touchpoint.Key}", "9"));

        await claire.SeesAsync("A score never changes without a why");
        Assert.Equal(before.Count, (await bot.UpdatesAsync()).Count);
        Assert.True((await TheCheckIn.PromptAsync(bot)).IsOpen);
        await claire.PicksAsync("Cancel");
        await claire.SeesAsync("THIS WEEK");
    }

    [Fact]
    public async Task Not_mine_ends_it_for_the_week_and_says_who_can_help()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");

        await claire.PicksAsync("Not mine");

        await claire.SeesAsync("Noted: this isn't yours", "Helena Prochazka is accountable");
        Assert.Equal(ResponseResult.NotMine, await TheCheckIn.ResultAsync(bot, "p-claire"));
        await TheCheckIn.NobodyIsRemindedAsync(bot, claire);
    }

    [Fact]
    public async Task Only_the_one_who_was_asked_can_answer()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        var (card, button) = claire.Find("No change", on: "THIS WEEK");
        await bot.ChatAs("Rosa").SaysAsync("help");
        var rosa = bot.ChatAs("Rosa");
        var hers = rosa.Standing[0];
        var before = await bot.ExportAsync();

        await rosa.PressAsync(hers with { Card = card.Card }, button, inputs: null);

        await rosa.SeesAsync("That question was for Claire Bouchard");
        Assert.Equal(before, await bot.ExportAsync());
        Assert.True((await TheCheckIn.PromptAsync(bot)).IsOpen);
    }

    [Fact]
    public async Task What_was_changed_since_the_question_is_looked_at_again_before_it_is_confirmed()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        var touchpoint = await TheCheckIn.TouchpointAsync(bot);
        await bot.ChatAs("Helena").SaysAsync($"{touchpoint.Name} 2 because it broke");

        await claire.PicksAsync("No change", on: "THIS WEEK");

        await claire.SeesAsync("Something here was changed after you were asked");
        Assert.NotEqual(TheCheckIn.Monday, (await bot.UpdatesAsync())[^1].At.AddSeconds(1));
        await claire.PicksAsync("No change");
        await claire.SeesAsync("Thank you");
    }

    [Fact]
    public async Task An_answered_question_says_so_when_it_is_pressed_again()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        var (card, button) = claire.Find("No change", on: "THIS WEEK");
        await claire.PicksAsync("No change");
        var before = await bot.ExportAsync();

        await claire.PressAsync(card, button, inputs: null);

        await claire.SeesAsync("You have answered this already");
        Assert.Equal(before, await bot.ExportAsync());
    }
}
