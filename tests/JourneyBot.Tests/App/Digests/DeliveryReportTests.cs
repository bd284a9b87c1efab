using JourneyBot.App.Digests;
using JourneyBot.Journeys.Digests;
using JourneyBot.Store;
using JourneyBot.Store.Sending;
using JourneyBot.Store.Upkeep;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Digests;

public sealed class DeliveryReportTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly DateTimeOffset Monday = TestClock.MondayMorning.AddHours(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_got_it_who_did_not_and_why_is_told_leader_by_leader()
    {
        await using var bot = await InstalledAsync(withoutNoor: true);
        bot.Clock.MoveTo(Monday);
        bot.Teams.RefuseNext(403, code: "ForbiddenOperationException");
        bot.Teams.RefuseNext(400, code: "BadSyntax");
        bot.Teams.RefuseNext(502);

        await bot.SendDigestsAsync();

        var report = await ReportAsync(bot);
        Assert.Equal("2026-W26", report.Week.ToString());
        // A chat that could not be opened is tried again, so what a gateway says about that is no failure.
        Assert.Equal("1 failed, 2 unreachable, 5 sent", report.Counts);
        var noor = report.Leaders.Single(l => l.Name == People.Noor.Name);
        Assert.Equal(DeliveryState.Unreachable, noor.State);
        Assert.Contains("never met them", noor.Why, Ordinal);
        Assert.Null(noor.Message);
        var notInstalled = report.Leaders.Single(l =>
            l.State is DeliveryState.Unreachable && l != noor
        );
        Assert.Contains("not installed for the person", notInstalled.Why, Ordinal);
        var failed = report.Leaders.Single(l => l.State is DeliveryState.Failed);
        Assert.Contains("could not read the message", failed.Why, Ordinal);
        var dead = await bot.WithStoreAsync(db => KeptMessages.ListAsync(db, 10, Cancellation));
        Assert.Contains(failed.Message, dead.Select(m => (long?)m.Id));
    }

    [Fact]
    public async Task A_digest_that_may_have_arrived_says_when_it_is_sent_again_and_then_that_it_was()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("help");
        bot.Clock.MoveTo(Monday);
        bot.Teams.RefuseNext(502);
        await bot.SendDigestsAsync();

        var held = (await ReportAsync(bot)).Leaders.Single(l => l.Name == People.Amara.Name);
        bot.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(10));
        await bot.SettleAsync();
        var sent = (await ReportAsync(bot)).Leaders.Single(l => l.Name == People.Amara.Name);

        Assert.Equal(DeliveryState.MayHaveArrived, held.State);
        Assert.Equal(
            "Teams did not say whether it arrived. It is sent once more at 10:00 UTC and says so.",
            held.Why
        );
        Assert.Equal(DeliveryState.Sent, sent.State);
        Assert.StartsWith("Sent a second time", sent.Why, Ordinal);
    }

    [Fact]
    public async Task A_leader_who_took_the_app_away_is_unreachable_until_they_write_again()
    {
        await using var bot = await InstalledAsync();
        await bot.ChatAs("Amara").SaysAsync("help");
        bot.Teams.RefuseNext(403, code: "BotNotInConversationRoster");
        await bot.ChatAs("Amara").SaysAsync("map");
        bot.Clock.MoveTo(Monday);

        await bot.SendDigestsAsync();
        var gone = (await ReportAsync(bot)).Leaders.Single(l => l.Name == People.Amara.Name);
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.ChatAs("Amara").SaysAsync("help");
        await bot.SendDigestsAsync();
        var back = (await ReportAsync(bot)).Leaders.Single(l => l.Name == People.Amara.Name);

        Assert.Equal(DeliveryState.Unreachable, gone.State);
        Assert.StartsWith("They took the app away.", gone.Why, Ordinal);
        Assert.Equal((DeliveryState.Sent, null), (back.State, back.Why));
    }

    [Fact]
    public async Task Before_monday_morning_there_is_no_digest_and_then_it_waits_for_each_morning()
    {
        await using var bot = await InstalledAsync();
        Assert.Empty(await WeeksAsync(bot));

        // Two leaders are an hour behind the others.
        bot.Clock.MoveTo(TestClock.MondayMorning.AddMinutes(30));
        await bot.SendDigestsAsync();

        var report = await ReportAsync(bot);
        Assert.Equal("2 not due, 6 sent", report.Counts);
        Assert.Equal(
            TestClock.MondayMorning.AddHours(1),
            report.Leaders.First(l => l.State is DeliveryState.NotDue).At
        );
    }

    [Fact]
    public async Task That_a_digest_was_sent_is_known_for_a_year_and_what_stood_in_it_for_two_weeks()
    {
        await using var bot = await InstalledAsync();
        bot.Clock.MoveTo(Monday);
        await bot.SendDigestsAsync();
        var week = (await WeeksAsync(bot))[0];

        bot.Clock.Advance(TimeSpan.FromDays(15));
        await CleanAsync(bot);
        Assert.Equal("8 sent", (await ReportAsync(bot, week)).Counts);
        Assert.Equal(["{}"], await PayloadsAsync(bot));
        bot.Clock.Advance(TimeSpan.FromDays(400));
        await CleanAsync(bot);

        Assert.Equal("8 not known any more", (await ReportAsync(bot, week)).Counts);
    }

    [Fact]
    public async Task A_digest_an_operator_threw_away_is_told_to_have_been()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("help");
        bot.Clock.MoveTo(Monday);
        bot.Teams.RefuseNext(400, code: "BadSyntax");
        await bot.SendDigestsAsync();
        var failed = (await ReportAsync(bot)).Leaders.Single(l => l.Name == People.Amara.Name);

        await bot.WithStoreAsync(db =>
            KeptMessages.DiscardAsync(db, failed.Message!.Value, Cancellation)
        );

        var gone = (await ReportAsync(bot)).Leaders.Single(l => l.Name == People.Amara.Name);
        Assert.Equal(DeliveryState.Failed, gone.State);
        Assert.Contains("taken out of the outbox", gone.Why, Ordinal);
    }

    private static async Task<BotHost> InstalledAsync(bool withoutNoor = false)
    {
        var bot = await BotHost.StartAsync();
        if (withoutNoor)
        {
            bot.Teams.Leaves(People.Noor);
        }

        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.SettleAsync();
        return bot;
    }

    private static async Task<IReadOnlyList<DigestWeek>> WeeksAsync(BotHost bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ReportDeliveries>()
            .WeeksAsync(await bot.MapAsync(), 4, Cancellation);
    }

    private static async Task<DeliveryReport> ReportAsync(BotHost bot, DigestWeek? week = null)
    {
        var asked = week ?? (await WeeksAsync(bot))[0];
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ReportDeliveries>()
            .RunAsync(await bot.MapAsync(), asked, Cancellation);
    }

    private static Task<int> CleanAsync(BotHost bot) =>
        bot.WithStoreAsync(db =>
            Retention.CleanAsync(db, RetentionLimits.Default, bot.Clock.GetUtcNow(), Cancellation)
        );

    private static Task<List<string>> PayloadsAsync(BotHost bot) =>
        bot.WithStoreAsync(
            (JourneyDb db) =>
                db
                    .OutboxMessages.Where(m => m.Kind == DigestLetter.Kind)
                    .Select(m => m.Payload)
                    .Distinct()
                    .ToListAsync(Cancellation)
        );
}
