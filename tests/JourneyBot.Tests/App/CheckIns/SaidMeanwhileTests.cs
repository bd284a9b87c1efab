using JourneyBot.App.CheckIns;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.CheckIns;

/// <summary>A round looks at a map first and asks later; people don't wait for it with what they have to say.</summary>
public sealed class SaidMeanwhileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_all_said_after_the_round_looked_at_the_map_is_not_asked()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var claire = await TheCheckIn.MeetAsync(bot, "Claire");
        bot.Clock.MoveTo(TheCheckIn.Monday);
        await using var round = bot.Services.CreateAsyncScope();
        var seen = await bot.MapAsync();
        var champion = (
            await round.ServiceProvider.GetRequiredService<Champions>().OfAsync(seen, Token)
        ).Single(c => c.Person.Key == "p-claire");
        Assert.NotEmpty(
            PromptItems.For(seen, champion.Person.Id, champion.Today(TheCheckIn.Monday))
        );

        await bot.InChannelAs("Claire").PicksAsync("No change", on: "STAGE 3 OF 6");
        var outcome = await round
            .ServiceProvider.GetRequiredService<AskChampion>()
            .RunAsync(seen, champion, TheCheckIn.Monday, Token);

        Assert.Equal(AskOutcome.NothingToAsk, outcome);
        Assert.Empty(await TheCheckIn.PromptsAsync(bot));
        await claire.SeesNothingNewAsync();
    }
}
