using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.App.CheckIns;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.CheckIns;

/// <summary>What a round costs when nobody has to be asked, and that it comes back to whom it left alone.</summary>
public sealed class QuietRoundTests
{
    [Fact]
    public async Task A_round_with_nobody_to_ask_reads_no_map_however_many_there_are()
    {
        await using var one = await AskedAsync(1);
        await using var many = await AskedAsync(4);

        Assert.Equal(await QueriesAsync(one), await QueriesAsync(many));
    }

    [Fact]
    public async Task Before_the_morning_of_the_first_champion_no_map_is_read_either()
    {
        await using var bot = await BotHost.StartAsync(Maps(3));
        // Noon of Sunday in London.
        bot.Clock.MoveTo(TheCheckIn.Monday.AddDays(-1).AddHours(-2));

        // The prompts that are due.
        Assert.Equal(1, await QueriesAsync(bot));
    }

    [Fact]
    public async Task A_champion_who_could_not_be_reached_is_asked_once_they_are_met()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Clock.MoveTo(TheCheckIn.Monday);
        await bot.RunCheckInsAsync();
        await bot.RunCheckInsAsync();
        Assert.Empty(await TheCheckIn.PromptsAsync(bot));

        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        var claire = await TheCheckIn.MeetAsync(bot, "Claire");
        await bot.RunCheckInsAsync();

        await claire.SeesAsync("THIS WEEK");
    }

    [Fact]
    public async Task A_cover_who_could_not_be_reached_is_asked_once_they_are_met()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Clock.MoveTo(TheCheckIn.Monday);
        await bot.RunCheckInsAsync();
        await bot.RunCheckInsAsync();

        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        var mateo = await TheCheckIn.MeetAsync(bot, "Mateo");
        await bot.RunCheckInsAsync();

        await mateo.SeesAsync("FOR Inês, WHO IS AWAY");
    }

    [Fact]
    public async Task A_champion_whose_cover_could_not_be_reached_is_asked_once_they_are_back()
    {
        await using var bot = await BotHost.StartAsync();
        var claire = await TheCheckIn.MeetAsync(bot, "Claire");
        await IsAwayUntilAsync(bot, TheCheckIn.Monday.AddDays(6));
        bot.Clock.MoveTo(TheCheckIn.Monday);
        await bot.RunCheckInsAsync();
        await bot.RunCheckInsAsync();
        var before = claire.News.Count;

        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        await IsAwayUntilAsync(bot, TheCheckIn.Monday.AddDays(-1));
        await bot.RunCheckInsAsync();

        Assert.Equal(before + 1, claire.News.Count);
        await claire.SeesAsync("THIS WEEK");
    }

    [Fact]
    public async Task Whoever_has_said_it_all_is_asked_the_next_week()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var claire = await TheCheckIn.MeetAsync(bot, "Claire");
        bot.Clock.MoveTo(TheCheckIn.Monday.AddHours(-1));
        await bot.InChannelAs("Claire").PicksAsync("No change", on: "STAGE 3 OF 6");
        bot.Clock.MoveTo(TheCheckIn.Monday);
        await bot.RunCheckInsAsync();
        await bot.RunCheckInsAsync();
        var before = claire.News.Count;

        bot.Clock.MoveTo(TheCheckIn.Monday.AddDays(7));
        await bot.RunCheckInsAsync();

        Assert.Equal(before + 1, claire.News.Count);
    }

    // Mateo covers for Claire, and never met the bot.
    private static Task IsAwayUntilAsync(BotHost bot, DateTimeOffset last) =>
        bot.WithStoreAsync(async db =>
        {
            var people = await db.People.ToDictionaryAsync(p => p.Key, p => p.Id);
            await db.Rhythms.Where(r => r.PersonId == people["p-claire"]).ExecuteDeleteAsync();
            db.Rhythms.Add(
                new Rhythm
                {
                    PersonId = people["p-claire"],
                    CoverId = people["p-mateo"],
                    AwayFrom = new DateOnly(2026, 6, 22),
                    AwayTo = DateOnly.FromDateTime(last.UtcDateTime),
                }
            );
            return await db.SaveChangesAsync();
        });

    private static async Task<BotHost> AskedAsync(int maps)
    {
        var bot = await BotHost.StartAsync(Maps(maps));
        bot.Clock.MoveTo(TheCheckIn.Monday);
        await bot.RunCheckInsAsync();
        await bot.RunCheckInsAsync();
        return bot;
    }

    private static Task<int> QueriesAsync(BotHost bot) =>
        QueriesOfEf.CountAsync(() =>
            bot.Services.GetRequiredService<RunCheckIns>().RunAsync(CancellationToken.None)
        );

    private static byte[][] Maps(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(number =>
                {
                    var file = JsonNode.Parse(DemoMap.Json())!.AsObject();
                    file["organization"]!["id"] = $"company-{number}";
                    return Encoding.UTF8.GetBytes(file.ToJsonString());
                }),
        ];
}
