using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace JourneyBot.TestKit.Hosting;

/// <summary>Moves the clock of an app whose alarms ring, and waits until all that rang is done; how long that takes is nobody's business.</summary>
internal sealed class RingingClock(BotHost bot)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // A job that waits for the clock itself, or an alarm that was set while the clock moved, sees it move on a little.
    private const int LooksBetweenNudges = 10;

    /// <summary>Time passes: every alarm on the way rings at its moment.</summary>
    public async Task PassAsync(DateTimeOffset moment)
    {
        await QuietAsync();
        while (await NextAsync() is { } next && next <= moment)
        {
            bot.Clock.MoveTo(next);
            await QuietAsync();
        }

        bot.Clock.MoveTo(moment);
        await QuietAsync();
        await bot.SettleAsync();
    }

    /// <summary>The machine sleeps and wakes up at that moment: what should have rung meanwhile was missed.</summary>
    public async Task SleepAsync(DateTimeOffset moment)
    {
        await QuietAsync();
        bot.Clock.JumpTo(moment);
        await QuietAsync();
        await bot.SettleAsync();
    }

    /// <summary>Time passes second by second until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert(waited, what);
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await QuietAsync();
        }

        await bot.SettleAsync();
    }

    // Nothing is due, and nothing is under way.
    private async Task QuietAsync()
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var waited = Stopwatch.StartNew();
        var looks = 0;
        while (await BusyAsync() is { Count: > 0 } busy)
        {
            Assert(waited, string.Join(", ", busy));
            await look.WaitForNextTickAsync();
            if (++looks % LooksBetweenNudges == 0)
            {
                bot.Clock.Advance(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private async Task<List<TriggerKey>> BusyAsync() =>
        [.. (await TriggersAsync()).Where(IsBusy).Select(t => t.Key)];

    private bool IsBusy(TriggerHeader trigger) =>
        trigger.State is TriggerState.Executing or TriggerState.Blocked
        || (
            trigger.State is TriggerState.Normal && trigger.NextFireTimeUtc <= bot.Clock.GetUtcNow()
        );

    private async Task<DateTimeOffset?> NextAsync() =>
        (await TriggersAsync()).Min(t => t.NextFireTimeUtc);

    private async Task<IReadOnlyList<TriggerHeader>> TriggersAsync()
    {
        var scheduler = await bot
            .Services.GetRequiredService<ISchedulerFactory>()
            .GetScheduler(CancellationToken.None);
        var page = await scheduler.QueryTriggers(new TriggerQuery(), CancellationToken.None);
        return page.Items;
    }

    private static void Assert(Stopwatch waited, string what)
    {
        if (waited.Elapsed > Patience)
        {
            throw new TimeoutException($"Waited in vain for {what}.");
        }
    }
}
