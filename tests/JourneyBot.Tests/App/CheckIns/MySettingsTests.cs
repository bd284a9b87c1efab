using JourneyBot.Journeys.CheckIns;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.CheckIns;

/// <summary>Everybody says when they may be asked.</summary>
public sealed class MySettingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sets_their_own_day_and_hour()
    {
        await using var bot = await BotHost.StartAsync();
        await TheCheckIn.MeetAsync(bot, "Claire");
        var claire = bot.ChatAs("Claire");
        await claire.SaysAsync("my settings");
        await claire.SavesAsync(("day", "Tuesday"), ("hour", "11"));
        await claire.SeesAsync("I ask you on Tuesdays at 11:00.");

        bot.Clock.MoveTo(TheCheckIn.Monday.AddDays(1).AddHours(1));
        await bot.RunCheckInsAsync();
        Assert.Empty(await TheCheckIn.PromptsAsync(bot));
        bot.Clock.MoveTo(TheCheckIn.Monday.AddDays(1).AddHours(2));
        await bot.RunCheckInsAsync();

        await claire.SeesAsync("THIS WEEK");
    }

    [Theory]
    [InlineData("awayFrom", "2026-07-10", "Say the last day you are away, too.")]
    [InlineData("awayTo", "2026-06-01", "The last day away has passed already.")]
    [InlineData("day", "Sunday", "Choose a working day")]
    [InlineData("hour", "99", "Choose an hour from 5:00 to 20:00.")]
    [InlineData("cover", "p-nobody", "is not on this map any more")]
    [InlineData("cover", "p-claire", "Somebody else has to stand in for you.")]
    public async Task Settings_that_make_no_sense_change_nothing(
        string field,
        string value,
        string words
    )
    {
        await using var bot = await BotHost.StartAsync();
        var claire = bot.ChatAs("Claire");
        await claire.SaysAsync("my settings");

        await claire.SavesAsync((field, value));

        await claire.SeesAsync(words);
        Assert.Empty(await bot.WithStoreAsync(db => db.Rhythms.ToListAsync(Token)));
    }

    [Fact]
    public async Task A_day_away_has_passed_when_it_has_where_the_person_lives()
    {
        await using var bot = await BotHost.StartAsync();
        // Half past midnight on the 27th in London.
        bot.Clock.MoveTo(new DateTimeOffset(2026, 6, 26, 23, 30, 0, TimeSpan.Zero));
        await bot.WithStoreAsync(db =>
            db.People.Where(p => p.Key == "p-claire")
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.TimeZone, "Europe/London"), Token)
        );
        var claire = bot.ChatAs("Claire");
        await claire.SaysAsync("my settings");

        await claire.SavesAsync(("awayFrom", "2026-06-26"), ("awayTo", "2026-06-26"));

        await claire.SeesAsync("The last day away has passed already.");
    }

    [Fact]
    public async Task Away_without_a_cover_nobody_is_asked_and_the_check_in_says_why()
    {
        await using var bot = await BotHost.StartAsync();
        await TheCheckIn.MeetAsync(bot, "Claire");
        var claire = bot.ChatAs("Claire");
        await claire.SaysAsync("my settings");
        await claire.SavesAsync(("awayFrom", "2026-06-29"), ("awayTo", "2026-07-05"));
        await claire.SeesAsync("while you are away, nobody is asked in your place");
        var sent = bot.Teams.Calls.Count;
        bot.Clock.MoveTo(TheCheckIn.Monday);

        await bot.RunCheckInsAsync();

        Assert.Equal(sent, bot.Teams.Calls.Count);
        Assert.Equal(ResponseResult.Away, await TheCheckIn.ResultAsync(bot, "p-claire"));
    }

    [Fact]
    public async Task Settings_are_not_shown_in_a_channel()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var claire = bot.InChannelAs("Claire");

        await claire.SaysAsync("my settings");

        await claire.SeesAsync("Your settings are between us");
    }
}
