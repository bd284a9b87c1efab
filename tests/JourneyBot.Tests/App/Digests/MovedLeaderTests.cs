using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Digests;

/// <summary>Leaders who travel: their Teams says where they are, and from then on their Monday is there.</summary>
public sealed class MovedLeaderTests
{
    private static readonly DateTimeOffset Sunday = new(2026, 6, 28, 0, 0, 0, TimeSpan.Zero);

    // One mover for each of these hours after Sunday begins: before, between and after the two Mondays.
    private static readonly (TeamsPerson Person, string Key, int Hour)[] Movers =
    [
        (People.Noor, "p-noor", 12),
        (People.Rosa, "p-rosa", 19),
        (People.Marcus, "p-marcus", 21),
        (People.Amara, "p-amara", 29),
        (People.Ingrid, "p-ingrid", 31),
        (People.Helena, "p-helena", 41),
        (People.Devika, "p-devika", 43),
        (People.Tobias, "p-tobias", 60),
    ];

    [Theory]
    [InlineData("Pacific/Auckland", "Pacific/Honolulu")]
    [InlineData("Pacific/Honolulu", "Pacific/Auckland")]
    [InlineData("Europe/Copenhagen", "America/New_York")]
    public async Task Whenever_a_leader_moves_each_week_has_one_digest(string from, string to)
    {
        await using var bot = await BotHost.StartAsync();
        foreach (var (person, _, _) in Movers)
        {
            await bot.ChatAs(person with { TimeZone = from }).SaysAsync("help");
        }

        for (var hour = 12; hour < 9 * 24; hour += hour is > 60 and < 180 ? 24 : 1)
        {
            bot.Clock.MoveTo(Sunday.AddHours(hour).AddMinutes(30));
            foreach (var (person, _, _) in Movers.Where(m => m.Hour == hour))
            {
                await bot.ChatAs(person with { TimeZone = to }).SaysAsync("help");
            }

            await bot.SendDigestsAsync();
        }

        foreach (var (_, key, _) in Movers)
        {
            Assert.Equal(["2026-W26", "2026-W27"], await WeeksAsync(bot, key));
        }
    }

    [Fact]
    public async Task The_next_digest_comes_by_the_new_zone()
    {
        await using var bot = await BotHost.StartAsync();
        await SaysAsync(bot, "Europe/Copenhagen", "help");
        await SaysAsync(bot, "America/New_York", "my settings");
        await bot.ChatAs("Noor").SaysAsync("help");

        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(6).AddMinutes(-1));
        await bot.SendDigestsAsync();
        Assert.Empty(await WeeksAsync(bot, "p-noor"));
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(6));
        await bot.SendDigestsAsync();

        Assert.Equal(["2026-W26"], await WeeksAsync(bot, "p-noor"));
    }

    [Fact]
    public async Task Who_moved_sees_the_new_zone_at_once_and_a_client_that_tells_nonsense_changes_nothing()
    {
        await using var bot = await BotHost.StartAsync();
        await SaysAsync(bot, "Europe/Copenhagen", "help");

        var noor = bot.ChatAs(People.Noor with { TimeZone = "America/New_York" });
        await noor.SaysAsync("my settings");
        await noor.SeesAsync("America/New_York");
        await SaysAsync(bot, "Europe/Atlantis", "help");
        await SaysAsync(bot, "Eastern Standard Time", "help");

        Assert.Equal(
            "America/New_York",
            (await bot.MapAsync()).Workspace.People.Single(p => p.Key == "p-noor").TimeZone
        );
    }

    private static Task SaysAsync(BotHost bot, string zone, string words) =>
        bot.ChatAs(People.Noor with { TimeZone = zone }).SaysAsync(words);

    private static async Task<List<string>> WeeksAsync(BotHost bot, string key)
    {
        var person = (await bot.MapAsync()).Workspace.People.Single(p => p.Key == key).Id;
        return await bot.WithStoreAsync(db =>
            db.DigestDeliveries.Where(d => d.PersonId == person)
                .OrderBy(d => d.Week)
                .Select(d => d.Week)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
    }
}
