using JourneyBot.App.Health;
using JourneyBot.Store;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

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

    [Fact]
    public async Task A_look_that_nobody_waits_for_any_more_is_ended()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var clock = new TestClock(StoreUnderTest.Now);
        var stuck = new StuckDatabases();
        var asked = new OutboxHealth(stuck, store.Database, clock).CheckHealthAsync(
            new HealthCheckContext(),
            Cancellation
        );

        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(HealthStatus.Unhealthy, (await asked).Status);
        await stuck.Ended.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    // Of a server that can't be heard.
    private sealed class StuckDatabases : IDbContextFactory<JourneyDb>
    {
        private readonly TaskCompletionSource _ended = new();

        public Task Ended => _ended.Task;

        public JourneyDb CreateDbContext() => throw new NotSupportedException();

        public async Task<JourneyDb> CreateDbContextAsync(
            CancellationToken cancellationToken = default
        )
        {
            await using var end = cancellationToken.Register(() => _ended.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CreateDbContext();
        }
    }
}
