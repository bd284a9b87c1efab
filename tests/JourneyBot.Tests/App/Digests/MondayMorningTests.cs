using System.Text.Json.Nodes;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Digests;

public sealed class MondayMorningTests
{
    private const string Week26 = "WEEK 26";

    [Fact]
    public async Task Each_leader_gets_the_digest_at_eight_on_their_own_monday()
    {
        await using var bot = await InstalledAsync(
            ("p-rosa", "Asia/Tokyo"),
            ("p-marcus", "America/New_York"),
            ("p-noor", "Pacific/Auckland")
        );

        // Tokyo is nine hours ahead, Auckland twelve, New York four behind, and the others two or one ahead.
        await IsSentAtAsync(bot, "2026-06-28T20:00Z", People.Noor);
        await IsSentAtAsync(bot, "2026-06-28T23:00Z", People.Rosa);
        await IsSentAtAsync(bot, "2026-06-29T06:00Z", People.Amara, People.Ingrid, People.Helena);
        await IsSentAtAsync(bot, "2026-06-29T07:00Z", People.Devika, People.Tobias);
        await IsSentAtAsync(bot, "2026-06-29T12:00Z", People.Marcus);
    }

    [Theory]
    [InlineData("2026-10-19T06:00Z", "2026-10-26T07:00Z")]
    [InlineData("2027-03-22T07:00Z", "2027-03-29T06:00Z")]
    public async Task Eight_stays_eight_when_the_clocks_change(string before, string after)
    {
        await using var bot = await InstalledAsync();
        bot.Clock.MoveTo(At(before).AddMinutes(-1));
        await bot.SendDigestsAsync();
        await IsSentAtAsync(
            bot,
            before,
            People.Amara,
            People.Ingrid,
            People.Helena,
            People.Rosa,
            People.Marcus,
            People.Noor
        );
        bot.Clock.MoveTo(At(before).AddHours(2));
        await bot.SendDigestsAsync();

        await IsSentAtAsync(
            bot,
            after,
            People.Amara,
            People.Ingrid,
            People.Helena,
            People.Rosa,
            People.Marcus,
            People.Noor
        );
    }

    [Fact]
    public async Task However_often_the_clock_rings_there_is_one_digest_a_week()
    {
        await using var bot = await InstalledAsync();
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(3));

        await bot.SendDigestsAsync();
        await bot.SendDigestsAsync();
        bot.Clock.Advance(TimeSpan.FromDays(2));
        await bot.SendDigestsAsync();

        Assert.Single(bot.ChatAs("Amara").Standing);
        await bot.ChatAs("Amara").SaysAsync("help");
        bot.Clock.MoveTo(TestClock.MondayMorning.AddDays(7).AddHours(3));
        await bot.SendDigestsAsync();
        Assert.Equal(3, bot.ChatAs("Amara").Standing.Count);
    }

    [Fact]
    public async Task A_machine_that_was_off_on_monday_sends_one_digest_that_says_for_which_week()
    {
        await using var bot = await InstalledAsync();
        bot.Clock.MoveTo(TestClock.MondayMorning.AddDays(2).AddHours(1));

        await bot.SendDigestsAsync();

        var digest = Assert.Single(bot.ChatAs("Amara").Standing);
        Assert.Contains(
            "This is the digest for week 26, 22 to 28 June; it comes 2 days late.",
            digest.Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_machine_that_was_off_for_a_month_sends_the_last_week_only()
    {
        await using var bot = await InstalledAsync();
        bot.Clock.MoveTo(TestClock.MondayMorning.AddDays(28).AddHours(1));

        await bot.SendDigestsAsync();

        var digest = Assert.Single(bot.ChatAs("Amara").Standing);
        Assert.Contains("WEEK 30", digest.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_the_bot_never_met_gets_it_as_soon_as_they_meet()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.Leaves(People.Noor);
        await bot.Wire.AddToTeamAsync(People.Amara);
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(3));
        await bot.SendDigestsAsync();
        Assert.Empty(bot.ChatAs("Noor").Standing);

        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.ChatAs("Noor").SaysAsync("help");
        await bot.SendDigestsAsync();

        Assert.Contains(
            bot.ChatAs("Noor").Standing,
            s => s.Words.Contains(Week26, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_digest_that_may_have_arrived_is_sent_once_more_after_an_hour_and_says_so()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("help");
        bot.Clock.MoveTo(TestClock.MondayMorning);
        bot.Teams.RefuseNext(502);
        await bot.SendDigestsAsync();
        Assert.Single(bot.ChatAs("Amara").Standing);

        bot.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(10));
        await bot.SettleAsync();

        var again = bot.ChatAs("Amara").Standing[^1];
        Assert.Contains("You may have this already", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_that_came_in_after_monday_has_no_week_to_tell_of()
    {
        await using var bot = await InstalledAsync();
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(-1));

        await bot.SendDigestsAsync();

        Assert.Empty(bot.ChatAs("Amara").Standing);
    }

    // A minute before there is nothing new, then those people have it and nobody else.
    private static async Task IsSentAtAsync(BotHost bot, string moment, params TeamsPerson[] people)
    {
        var due = At(moment);
        bot.Clock.MoveTo(due.AddMinutes(-1));
        await bot.SendDigestsAsync();
        var before = bot.Teams.Posts.Count;
        bot.Clock.MoveTo(due);

        await bot.SendDigestsAsync();

        Assert.Equal(
            people.Select(p => p.PersonalChat).Order(StringComparer.Ordinal),
            bot.Teams.Posts.Skip(before).Select(c => c.Conversation).Order(StringComparer.Ordinal)
        );
    }

    private static DateTimeOffset At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<BotHost> InstalledAsync(params (string Person, string Zone)[] zones)
    {
        var file = JsonNode.Parse(DemoMap.Json())!.AsObject();
        foreach (var person in file["people"]!.AsArray())
        {
            var moved = Array.Find(zones, z => z.Person == (string?)person!["id"]);
            person!["timeZone"] = moved.Zone ?? (string?)person["timeZone"];
        }

        var bot = await BotHost.StartAsync(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.SettleAsync();
        return bot;
    }
}
