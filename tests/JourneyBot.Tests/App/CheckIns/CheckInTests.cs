using JourneyBot.Journeys.CheckIns;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.CheckIns;

/// <summary>When champions are asked, and when they are left alone.</summary>
public sealed class CheckInTests
{
    [Fact]
    public async Task A_champion_is_asked_once_in_their_own_morning()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.MeetAsync(bot, "Claire");

        bot.Clock.MoveTo(TheCheckIn.Monday.AddSeconds(-1));
        await bot.RunCheckInsAsync();
        await claire.SeesNothingNewAsync();

        bot.Clock.MoveTo(TheCheckIn.Monday);
        await bot.RunCheckInsAsync();
        await bot.RunCheckInsAsync();

        await claire.SeesAsync("THIS WEEK", "I get my team up and running", "Longest unconfirmed");
        Assert.Single(claire.News);
        Assert.Equal(ResponseResult.NoAnswer, await TheCheckIn.ResultAsync(bot, "p-claire"));
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_twice_and_then_left_alone()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        var reminded = new List<DateTimeOffset>();

        for (var hour = 1; hour < 7 * 24; hour++)
        {
            var before = claire.News.Count;
            bot.Clock.MoveTo(TheCheckIn.Monday.AddHours(hour));
            await bot.RunCheckInsAsync();
            if (claire.News.Count > before)
            {
                reminded.Add(bot.Clock.GetUtcNow());
            }
        }

        // Wednesday and Friday at nine.
        Assert.Equal([TheCheckIn.Monday.AddDays(2), TheCheckIn.Monday.AddDays(4)], reminded);
        await claire.SeesAsync("A SHORT REMINDER");
        var response = (await bot.MapAsync()).CheckIn!.Responses.Single();
        Assert.Equal((ResponseResult.NoAnswer, 2), (response.Result, response.RemindersSent));
    }

    [Fact]
    public async Task Ask_me_later_is_the_next_working_morning()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.MeetAsync(bot, "Claire");
        var friday = TheCheckIn.Monday.AddDays(4).AddHours(1);
        bot.Clock.MoveTo(friday);
        await bot.RunCheckInsAsync();

        await claire.PicksAsync("Ask me later");
        await claire.SeesAsync("I'll ask again on 6 July, in the morning.");
        bot.Clock.MoveTo(friday.AddDays(1));
        await bot.RunCheckInsAsync();
        Assert.Single(claire.News);

        bot.Clock.MoveTo(TheCheckIn.Monday.AddDays(7));
        await bot.RunCheckInsAsync();

        // The new week has a question of its own by then, and one is enough.
        Assert.Equal(
            [PromptState.Open],
            (await TheCheckIn.PromptsAsync(bot)).Where(p => p.IsOpen).Select(p => p.State)
        );
    }

    [Fact]
    public async Task Ask_me_later_in_the_week_comes_again_once()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        await claire.PicksAsync("Ask me later");
        Assert.Equal(ResponseResult.AskLater, await TheCheckIn.ResultAsync(bot, "p-claire"));

        bot.Clock.MoveTo(TheCheckIn.Monday.AddDays(1));
        await bot.RunCheckInsAsync();
        await bot.RunCheckInsAsync();

        await claire.SeesAsync("AS YOU ASKED, ONCE MORE");
        Assert.Equal(0, (await TheCheckIn.PromptAsync(bot)).Reminders);
        await claire.PicksAsync("No change", on: "AS YOU ASKED");
        await claire.SeesAsync("Thank you");
    }

    [Fact]
    public async Task While_a_champion_is_away_the_cover_is_asked_and_answers_for_them()
    {
        await using var bot = await BotHost.StartAsync();
        var ines = await TheCheckIn.MeetAsync(bot, "Inês");
        var mateo = await TheCheckIn.MeetAsync(bot, "Mateo");
        bot.Clock.MoveTo(TheCheckIn.Monday);

        await bot.RunCheckInsAsync();
        await ines.SeesNothingNewAsync();
        await mateo.SeesAsync("FOR Inês, WHO IS AWAY");
        await mateo.PicksAsync("No change");

        var map = await bot.MapAsync();
        var last = (await bot.UpdatesAsync())[^1];
        Assert.Equal("p-mateo", map.FindPerson(last.ById)!.Key);
        Assert.Equal("p-ines", map.FindPerson(last.OnBehalfOfId)!.Key);
        Assert.Equal(ResponseResult.CoveredBy, await TheCheckIn.ResultAsync(bot, "p-ines"));
    }

    [Fact]
    public async Task Somebody_who_updated_a_card_is_not_reminded()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var claire = await TheCheckIn.AskedAsync(bot, "Claire");
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.InChannelAs("Claire").PicksAsync("No change", on: "STAGE 3 OF 6");

        await TheCheckIn.NobodyIsRemindedAsync(bot, claire);

        Assert.Equal(ResponseResult.Updated, await TheCheckIn.ResultAsync(bot, "p-claire"));
    }
}
