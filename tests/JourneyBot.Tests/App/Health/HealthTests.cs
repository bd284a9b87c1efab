using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Health;

public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_counts_of_the_outbox_are_told_and_what_could_not_be_sent_degrades_it()
    {
        await using var bot = await BotHost.StartAsync();
        var well = await bot.Browser.GetStringAsync("health", Cancellation);
        bot.Teams.RefuseNext(400);

        await bot.ChatAs("Amara").SaysAsync("help");

        Assert.Equal("""{"status":"Healthy","pending":0,"claimed":0,"held":0,"dead":0}""", well);
        Assert.Equal(
            """{"status":"Degraded","problem":"1 message could not be sent.","pending":0,"claimed":0,"held":0,"dead":1}""",
            await bot.Browser.GetStringAsync("health", Cancellation)
        );
    }
}
