using JourneyBot.App.Outbox;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JourneyBot.Tests.App.Outbox;

public sealed class OutboxSenderTests
{
    [Fact]
    public async Task A_sender_that_is_rung_while_the_program_stops_ends_at_once()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var sender = ActivatorUtilities.CreateInstance<OutboxSender>(bot.Services);
        bot.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var run = sender.RunAsync(TeamsPlaces.Tenant, CancellationToken.None);

        // It waits for nothing but the store; without the end of the program it would go on for good.
        await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
