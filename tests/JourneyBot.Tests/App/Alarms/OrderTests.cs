using JourneyBot.App.Schedules;
using JourneyBot.Journeys.Refusals;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Alarms;

/// <summary>What an operator says about what is done by itself: it holds over a restart, and is told in words.</summary>
public sealed class OrderTests
{
    private static readonly DateTimeOffset Monday = TestClock.MondayMorning;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ScheduleNames.CleanUp)]
    [InlineData(ScheduleNames.CheckPlaces)]
    public async Task A_night_that_is_left_out_stays_left_out_over_a_restart_and_the_next_one_is_made(
        string name
    )
    {
        await using var bot = await BotHost.StartRingingAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddMinutes(1));
        var before = await TheAlarms.RanAtAsync(bot, name);

        var said = await SaysAsync(bot, o => o.CancelAsync(name, Token));
        Assert.Contains("leaves out the run of 2026-06-27 03:", said, StringComparison.Ordinal);
        await bot.RestartAsync();
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddDays(1));
        Assert.Equal(before, await TheAlarms.RanAtAsync(bot, name));
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddDays(1));

        Assert.True(await TheAlarms.RanAtAsync(bot, name) > before!.Value.AddDays(1));
    }

    [Theory]
    [InlineData(ScheduleNames.CleanUp)]
    [InlineData(ScheduleNames.CheckPlaces)]
    [InlineData(ScheduleNames.CheckIns)]
    public async Task A_pause_holds_over_a_restart_and_run_runs_it_once_all_the_same(string name)
    {
        await using var bot = await BotHost.StartRingingAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddMinutes(1));
        await SaysAsync(bot, o => o.PauseAsync(name, until: null, Token));
        var before = await TheAlarms.RanAtAsync(bot, name);

        await bot.RestartAsync();
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddDays(2));
        Assert.Equal(before, await TheAlarms.RanAtAsync(bot, name));
        await SaysAsync(bot, o => o.RunNowAsync(name, Token));
        await bot.RestartAsync();
        await clock.UntilAsync(
            async () => await TheAlarms.FindAsync(bot, name) is { AskedAt: null },
            "the run that was asked for"
        );
        var ran = await TheAlarms.RanAtAsync(bot, name);
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddDays(1));

        Assert.True(ran > before!.Value.AddDays(1), $"It ran at {ran}.");
        Assert.Equal(ran, await TheAlarms.RanAtAsync(bot, name));
    }

    [Fact]
    public async Task A_digest_that_is_wanted_now_comes_within_seconds_and_not_again_on_Monday()
    {
        await using var bot = await TheAlarms.InstalledAsync();
        var clock = new RingingClock(bot);
        var name = (await ListAsync(bot)).Single(n =>
            n.EndsWith("/p-rosa", StringComparison.Ordinal)
        );

        await SaysAsync(bot, o => o.RunNowAsync(name, Token));
        await clock.UntilAsync(
            async () => await TheAlarms.FindAsync(bot, name) is { AskedAt: null },
            "the digest that was asked for"
        );
        Assert.Single(bot.ChatAs("Rosa").Standing);
        Assert.True(bot.Clock.GetUtcNow() < DemoMap.Now.AddMinutes(2));
        await bot.RestartAsync();
        await clock.SleepAsync(Monday.AddHours(1));

        // The week before Friday's is the one it told of; Monday has its own.
        Assert.Equal(2, bot.ChatAs("Rosa").Standing.Count);
        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Fact]
    public async Task Check_ins_that_are_always_on_their_way_cannot_be_left_out_and_it_says_what_can_be_done()
    {
        await using var bot = await BotHost.StartRingingAsync();
        await using var scope = bot.Services.CreateAsyncScope();

        var result = await scope
            .ServiceProvider.GetRequiredService<OrderSchedule>()
            .CancelAsync(ScheduleNames.CheckIns, Token);

        Assert.False(result.Succeeded(out _, out var refusal));
        Assert.Contains("--until", refusal.Reason, StringComparison.Ordinal);
    }

    private static async Task<List<string>> ListAsync(BotHost bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<OrderSchedule>().ListAsync(Token);
        return all.ConvertAll(s => s.Name);
    }

    private static async Task<string> SaysAsync(
        BotHost bot,
        Func<OrderSchedule, Task<Result<string>>> order
    )
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var result = await order(scope.ServiceProvider.GetRequiredService<OrderSchedule>());
        Assert.True(result.Succeeded(out var said, out var refusal), refusal?.Reason);
        return said;
    }
}
