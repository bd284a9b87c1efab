using JourneyBot.App.Digests;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Digests;

/// <summary>However many alarms ring at the same moment, in one replica or in several, a leader has one digest.</summary>
public sealed class RingingTests
{
    [Fact]
    public async Task Alarms_that_ring_at_once_send_one_digest_to_each_leader()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.SettleAsync();
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(3));

        async Task RingAsync()
        {
            await using var scope = bot.Services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<SendDigests>()
                .RunAsync(bot.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(RingAsync(), RingAsync(), RingAsync());
        await bot.SettleAsync();

        Assert.Single(bot.ChatAs("Amara").Standing);
        Assert.Single(bot.ChatAs("Rosa").Standing);
    }
}
