using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Alarms;

/// <summary>The app's own Quartz, by a clock that the test moves: whatever was missed, each thing is done once.</summary>
public sealed class MissedAlarmTests
{
    private static readonly DateTimeOffset Monday = TestClock.MondayMorning;

    [Fact]
    public async Task It_rings_on_Monday_at_eight_and_every_leader_has_one_digest()
    {
        await using var bot = await TheAlarms.InstalledAsync();
        var clock = new RingingClock(bot);

        await clock.SleepAsync(Monday.AddMinutes(-5));
        await clock.PassAsync(Monday.AddSeconds(-1));
        Assert.Empty(bot.ChatAs("Amara").Standing);
        await clock.PassAsync(Monday);

        Assert.Single(bot.ChatAs("Amara").Standing);
        await clock.PassAsync(Monday.AddMinutes(15));
        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(24 * 3)]
    [InlineData(24 * 17)]
    public async Task A_machine_that_slept_past_its_alarms_catches_up_once(int hours)
    {
        await using var bot = await TheAlarms.InstalledAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(Monday.AddMinutes(-5));

        await clock.SleepAsync(Monday.AddHours(hours));
        await clock.PassAsync(Monday.AddHours(hours).AddMinutes(15));

        Assert.Single(bot.ChatAs("Amara").Standing);
        Assert.Single(bot.ChatAs("Marcus").Standing);
    }

    [Theory]
    [InlineData(-0.5, 0.1)] // down before it is due, up before it is due
    [InlineData(-0.5, 2)] // down over it
    [InlineData(2, 0.1)] // down after it
    [InlineData(-0.5, 24 * 10)] // down over two of them
    public async Task A_restart_loses_none_and_repeats_none(double hours, double down)
    {
        await using var bot = await TheAlarms.InstalledAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(Monday.AddHours(hours));

        await bot.RestartAsync(TimeSpan.FromHours(down));
        await clock.SleepAsync(Monday.AddHours(Math.Max(3, hours + down)));
        await clock.PassAsync(bot.Clock.GetUtcNow().AddMinutes(15));

        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Fact]
    public async Task A_run_that_breaks_off_in_the_middle_is_made_good_by_the_next_round_and_repeats_nobody()
    {
        await using var bot = await TheAlarms.InstalledAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(Monday.AddMinutes(-5));
        bot.Log.FailAt("LogWritten");

        await clock.PassAsync(Monday);
        await bot.RestartAsync(TimeSpan.FromMinutes(1));
        await clock.PassAsync(Monday.AddMinutes(15));

        Assert.Single(bot.ChatAs("Amara").Standing);
        Assert.Single(bot.ChatAs("Rosa").Standing);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_after_it_rang_rings_for_nobody_a_second_time()
    {
        await using var bot = await TheAlarms.InstalledAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(Monday.AddMinutes(5));
        Assert.Single(bot.ChatAs("Amara").Standing);

        bot.Clock.SetBack(TimeSpan.FromHours(1));
        await bot.RestartAsync();
        await clock.PassAsync(Monday.AddMinutes(15));

        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Fact]
    public async Task Questions_and_reminders_that_were_slept_through_come_once()
    {
        await using var bot = await TheAlarms.InstalledAsync();
        await bot.ChatAs("Claire").SaysAsync("help");
        var claire = bot.ChatAs("Claire");
        var clock = new RingingClock(bot);

        // Nine o'clock in Toronto; the reminder would be on Wednesday.
        await clock.SleepAsync(Monday.AddHours(8));
        Assert.Single(claire.News);
        await clock.SleepAsync(Monday.AddDays(3).AddHours(8));
        await clock.PassAsync(Monday.AddDays(3).AddHours(8).AddMinutes(20));

        Assert.Equal(2, claire.News.Count);
        await claire.SeesAsync("THIS WEEK", "A SHORT REMINDER");
        Assert.All(
            await bot.WithStoreAsync(db =>
                db.Prompts.ToListAsync(TestContext.Current.CancellationToken)
            ),
            prompt => Assert.Equal(1, prompt.Reminders)
        );
    }
}
