using JourneyBot.App.Outbox;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace JourneyBot.Tests.App.Outbox;

public sealed class DrainJobsTests
{
    private static readonly TriggerKey Alarm = new(TeamsPlaces.Tenant, OutboxSender.Group);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sender_whose_alarm_is_of_a_clock_that_was_weeks_ahead_is_rung_now()
    {
        await using var bot = await BotHost.StartAsync();
        var scheduler = await bot
            .Services.GetRequiredService<ISchedulerFactory>()
            .GetScheduler(Token);
        await RingAtAsync(scheduler, bot.Clock, bot.Clock.GetUtcNow().AddDays(21));

        using var jobs = ActivatorUtilities.CreateInstance<DrainJobs>(bot.Services);
        await jobs.StartAsync(Token);
        await MovedAsync(scheduler, bot);
        await jobs.StopAsync(Token);

        Assert.Equal(bot.Clock.GetUtcNow(), await NextAsync(scheduler));
    }

    private static async Task RingAtAsync(
        IScheduler scheduler,
        TimeProvider clock,
        DateTimeOffset moment
    )
    {
        var job = OutboxSender.KeyOf(TeamsPlaces.Tenant);
        await scheduler.AddJob(
            JobBuilder.Create<OutboxSender>().WithIdentity(job).StoreDurably().Build(),
            AddJobOptions.Replacing,
            Token
        );
        await scheduler.ScheduleTrigger(
            TriggerBuilder.Create(clock).ForJob(job).WithIdentity(Alarm).StartAt(moment).Build(),
            TriggerConflict.Replace,
            Token
        );
    }

    // Something is to be sent, until it is seen to.
    private static async Task MovedAsync(IScheduler scheduler, BotHost bot)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var before = await NextAsync(scheduler);
        for (var looks = 0; looks < 500 && await NextAsync(scheduler) == before; looks++)
        {
            bot.Services.GetRequiredService<OutboxSignal>().Set(TeamsPlaces.Tenant);
            await look.WaitForNextTickAsync(Token);
        }
    }

    private static async Task<DateTimeOffset?> NextAsync(IScheduler scheduler) =>
        (await scheduler.GetTrigger(Alarm, Token))?.NextFireTimeUtc;
}
