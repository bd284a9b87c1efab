using JourneyBot.App.Schedules;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Alarms;

/// <summary>What is done once a night: at 03:17 UTC, wherever the machines stand; in Helsinki that hour is missing in spring and comes twice in autumn.</summary>
public sealed class NightTests
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Helsinki"
    );

    [Theory]
    [InlineData("2026-10-23T12:00Z")] // Sunday the 25th has two hours from three to four
    [InlineData("2027-03-26T12:00Z")] // Sunday the 28th has none
    public async Task Each_night_has_one_run_at_the_same_hour_of_the_world_whatever_summer_time_does_to_the_machine(
        string friday
    )
    {
        var start = At(friday);
        await using var bot = await BotHost.StartRingingAsync(s =>
            s with
            {
                Clock = new TestClock(start) { Here = Helsinki },
            }
        );

        // The first start has nothing behind it and runs at once.
        var ran = await CleanUpsAsync(bot, start);

        Assert.Equal(["Fri", "Sat", "Sun", "Mon", "Tue"], ran.Select(Day));
        Assert.All(ran.Skip(1), at => Assert.Equal(3, at.UtcDateTime.Hour));
    }

    [Fact]
    public async Task A_night_the_program_was_down_is_caught_up_at_the_start_and_a_restart_by_day_runs_nothing()
    {
        await using var bot = await BotHost.StartRingingAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddMinutes(1));
        var first = await TheAlarms.RanAtAsync(bot, ScheduleNames.CleanUp);

        await bot.RestartAsync(TimeSpan.FromHours(1));
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddMinutes(10));
        Assert.Equal(first, await TheAlarms.RanAtAsync(bot, ScheduleNames.CleanUp));
        await bot.RestartAsync(TimeSpan.FromDays(3));
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddMinutes(1));

        foreach (var name in new[] { ScheduleNames.CleanUp, ScheduleNames.CheckPlaces })
        {
            var ran = await TheAlarms.RanAtAsync(bot, name);
            Assert.True(ran > first!.Value.AddDays(3), $"{name} ran at {ran}.");
        }
    }

    [Fact]
    public async Task A_clock_that_was_weeks_ahead_and_is_set_back_costs_no_night()
    {
        await using var bot = await BotHost.StartRingingAsync();
        var clock = new RingingClock(bot);
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddDays(21));

        bot.Clock.SetBack(TimeSpan.FromDays(21));
        await bot.RestartAsync();
        await clock.SleepAsync(bot.Clock.GetUtcNow().AddDays(1));

        foreach (var name in new[] { ScheduleNames.CleanUp, ScheduleNames.CheckPlaces })
        {
            var (ran, now) = (await TheAlarms.RanAtAsync(bot, name), bot.Clock.GetUtcNow());
            Assert.True(ran > now.AddDays(-1) && ran <= now, $"{name} ran at {ran}.");
        }
    }

    // Looks every twenty minutes of each night, and once by day.
    private static async Task<List<DateTimeOffset>> CleanUpsAsync(BotHost bot, DateTimeOffset start)
    {
        var clock = new RingingClock(bot);
        var ran = new List<DateTimeOffset>();
        var night = start.Date.AddDays(1).AddHours(1);
        var looks = new List<DateTimeOffset> { start.AddMinutes(1) };
        for (var day = 0; day < 4; day++)
        {
            looks.AddRange(
                Enumerable
                    .Range(0, 13)
                    .Select(look =>
                        new DateTimeOffset(night, TimeSpan.Zero).AddDays(day).AddMinutes(20 * look)
                    )
            );
        }

        foreach (var look in looks)
        {
            await clock.SleepAsync(look);
            if (
                await TheAlarms.RanAtAsync(bot, ScheduleNames.CleanUp) is { } last
                && !ran.Contains(last)
            )
            {
                ran.Add(last);
            }
        }

        return ran;
    }

    private static string Day(DateTimeOffset at) => $"{at.UtcDateTime.DayOfWeek}"[..3];

    private static DateTimeOffset At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
