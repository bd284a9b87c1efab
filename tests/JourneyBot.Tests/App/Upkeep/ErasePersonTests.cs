using JourneyBot.App.Upkeep;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Upkeep;
using JourneyBot.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Upkeep;

public sealed class ErasePersonTests
{
    [Theory]
    [InlineData("marcus@brackenfold.example")]
    [InlineData("marcus lindqvist")]
    public async Task The_cards_in_the_channel_are_drawn_without_the_name(string who)
    {
        await using var bot = await BotHost.StartPostedAsync();
        Assert.Contains(
            bot.Teams.Posts,
            call => call.Body.ToJsonString().Contains("Marcus", StringComparison.Ordinal)
        );

        var result = await EraseAsync(bot, who);
        await bot.SettleAsync();

        Assert.True(result.Succeeded(out _, out _));
        Assert.Contains(
            bot.Teams.Changes,
            call => call.Body.ToJsonString().Contains(PersonErasure.Name, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            bot.Teams.Changes,
            call => call.Body.ToJsonString().Contains("Lindqvist", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_name_that_nobody_has_changes_nothing()
    {
        await using var bot = await BotHost.StartAsync();
        var before = await bot.ExportAsync();

        var result = await EraseAsync(bot, "Marcus");

        Assert.False(result.Succeeded(out _, out var refusal));
        Assert.StartsWith(
            "I can't find anybody of that name;",
            refusal.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    private static async Task<Result<ErasedPerson>> EraseAsync(BotHost bot, string who)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ErasePerson>()
            .RunAsync(who, TestContext.Current.CancellationToken);
    }
}
