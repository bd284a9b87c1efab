using System.Text.Json.Nodes;
using JourneyBot.App.Schedules;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Schedules;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Schedules;

public sealed class OrderScheduleTests
{
    private static readonly DateTimeOffset Monday = TestClock.MondayMorning.AddHours(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_leader_has_a_schedule_beside_those_of_the_program()
    {
        await using var bot = await BotHost.StartAsync();

        var names = (await ListAsync(bot)).ConvertAll(s => s.Name);

        Assert.Contains(ScheduleNames.CleanUp, names);
        Assert.Contains(ScheduleNames.CheckIns, names);
        Assert.Contains(names, n => n.EndsWith("/p-rosa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Companies_that_call_their_maps_and_people_the_same_have_schedules_of_their_own()
    {
        await using var bot = await BotHost.StartAsync(DemoMap.Json(), OfAnotherCompany());

        var rosas = (await ListAsync(bot)).FindAll(s =>
            s.Name.EndsWith("/p-rosa", StringComparison.Ordinal)
        );

        Assert.Equal(2, rosas.Count);
        Assert.Equal(2, rosas.Select(s => s.MapId).Distinct().Count());
    }

    [Fact]
    public async Task What_an_operator_said_stays_when_the_leader_moves_to_another_zone()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = await NameAsync(bot, "p-rosa");
        await SaysAsync(bot, o => o.PauseAsync(rosa, until: null, Token));

        await bot.WithStoreAsync(db =>
            db.People.Where(p => p.Key == "p-rosa")
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.TimeZone, "Asia/Tokyo"), Token)
        );

        var moved = (await ListAsync(bot)).Single(s => s.Name == rosa);
        Assert.Equal("Asia/Tokyo", moved.TimeZone);
        Assert.NotNull(moved.PausedAt);
    }

    [Fact]
    public async Task A_map_that_lives_no_more_and_a_leader_who_leads_no_more_have_no_schedule()
    {
        await using var bot = await BotHost.StartAsync();
        Assert.Contains(await ListAsync(bot), s => Is(s, "p-rosa"));

        await bot.WithStoreAsync(async db =>
        {
            var rosa = await db.People.SingleAsync(p => p.Key == "p-rosa", Token);
            return await db
                .Stages.Where(s => s.AccountableLeaderId == rosa.Id)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(x => x.AccountableLeaderId, (PersonId?)null),
                    Token
                );
        });
        Assert.DoesNotContain(await ListAsync(bot), s => Is(s, "p-rosa"));
        Assert.Contains(await ListAsync(bot), s => s.MapId is not null);

        await bot.WithStoreAsync(db =>
            db.Maps.ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MapStatus.Archived), Token)
        );
        Assert.DoesNotContain(await ListAsync(bot), s => s.MapId is not null);

        static bool Is(Schedule schedule, string person) =>
            schedule.Name.EndsWith("/" + person, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_digest_is_not_sent_and_comes_once_it_is_resumed()
    {
        await using var bot = await InstalledAsync();
        var rosa = await NameAsync(bot, "p-rosa");
        await SaysAsync(bot, o => o.PauseAsync(rosa, until: null, Token));
        bot.Clock.MoveTo(Monday);

        await bot.SendDigestsAsync();
        Assert.Empty(bot.ChatAs("Rosa").Standing);
        Assert.Single(bot.ChatAs("Amara").Standing);
        await SaysAsync(bot, o => o.ResumeAsync(rosa, Token));
        await bot.SendDigestsAsync();

        Assert.Single(bot.ChatAs("Rosa").Standing);
        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Fact]
    public async Task A_pause_with_a_last_day_ends_by_itself()
    {
        await using var bot = await InstalledAsync();
        var rosa = await NameAsync(bot, "p-rosa");
        await SaysAsync(bot, o => o.PauseAsync(rosa, "2026-07-01", Token));
        bot.Clock.MoveTo(Monday);
        await bot.SendDigestsAsync();
        Assert.Empty(bot.ChatAs("Rosa").Standing);

        bot.Clock.MoveTo(Monday.AddDays(2));
        await bot.SendDigestsAsync();

        Assert.Single(bot.ChatAs("Rosa").Standing);
    }

    [Fact]
    public async Task Run_sends_what_is_not_due_yet_and_Monday_sends_it_no_second_time()
    {
        await using var bot = await InstalledAsync();
        var rosa = await NameAsync(bot, "p-rosa");
        await SaysAsync(bot, o => o.RunNowAsync(rosa, Token));

        await bot.SendDigestsAsync();
        await bot.SendDigestsAsync();

        Assert.Single(bot.ChatAs("Rosa").Standing);
        Assert.Empty(bot.ChatAs("Amara").Standing);
        Assert.Null((await ListAsync(bot)).Single(s => s.Name == rosa).AskedAt);
        var refused = await RefusedAsync(bot, o => o.RunNowAsync(rosa, Token));
        Assert.Contains("sent already", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_leaves_out_the_next_digest_only()
    {
        await using var bot = await InstalledAsync();
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(-3));
        var rosa = await NameAsync(bot, "p-rosa");
        await SaysAsync(bot, o => o.CancelAsync(rosa, Token));

        bot.Clock.MoveTo(Monday);
        await bot.SendDigestsAsync();
        Assert.Empty(bot.ChatAs("Rosa").Standing);
        bot.Clock.MoveTo(Monday.AddDays(7));
        await bot.SendDigestsAsync();

        Assert.Single(bot.ChatAs("Rosa").Standing);
    }

    [Theory]
    [InlineData("2026-06-01", "in the past")]
    [InlineData("tomorrow", "is no day")]
    [InlineData("2026-02-30", "is no day")]
    public async Task A_pause_until_a_day_that_cannot_be_is_refused_and_changes_nothing(
        string until,
        string why
    )
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = await NameAsync(bot, "p-rosa");

        var refused = await RefusedAsync(bot, o => o.PauseAsync(rosa, until, Token));

        Assert.Contains(why, refused, StringComparison.Ordinal);
        Assert.All(await ListAsync(bot), s => Assert.Null(s.PausedAt));
    }

    [Fact]
    public async Task A_name_that_is_none_is_refused_and_says_where_the_names_are()
    {
        await using var bot = await BotHost.StartAsync();

        foreach (
            var order in (Func<OrderSchedule, Task<Result<string>>>[])
                [
                    o => o.PauseAsync("digest", until: null, Token),
                    o => o.ResumeAsync("digest", Token),
                    o => o.RunNowAsync("digest", Token),
                    o => o.CancelAsync("digest", Token),
                ]
        )
        {
            var refused = await RefusedAsync(bot, order);
            Assert.Contains("schedule list", refused, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_paused_clean_up_is_held_back_at_its_gate()
    {
        await using var bot = await BotHost.StartAsync();
        var gate = bot.Services.GetRequiredService<ScheduleGate>();
        Assert.True(await gate.MayRunAsync(ScheduleNames.CleanUp, Token));

        await SaysAsync(bot, o => o.PauseAsync(ScheduleNames.CleanUp, until: null, Token));
        Assert.False(await gate.MayRunAsync(ScheduleNames.CleanUp, Token));
        await SaysAsync(bot, o => o.RunNowAsync(ScheduleNames.CleanUp, Token));

        Assert.True(await gate.MayRunAsync(ScheduleNames.CleanUp, Token));
    }

    private static byte[] OfAnotherCompany()
    {
        var file = JsonNode.Parse(DemoMap.Json())!;
        file["organization"]!["id"] = "another";
        return System.Text.Encoding.UTF8.GetBytes(file.ToJsonString());
    }

    private static async Task<BotHost> InstalledAsync()
    {
        var bot = await BotHost.StartAsync();
        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.SettleAsync();
        return bot;
    }

    private static async Task<string> NameAsync(BotHost bot, string person) =>
        (await ListAsync(bot))
            .Single(s => s.Name.EndsWith("/" + person, StringComparison.Ordinal))
            .Name;

    private static async Task<List<Schedule>> ListAsync(BotHost bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrderSchedule>().ListAsync(Token);
    }

    private static async Task SaysAsync(
        BotHost bot,
        Func<OrderSchedule, Task<Result<string>>> order
    )
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var result = await order(scope.ServiceProvider.GetRequiredService<OrderSchedule>());
        Assert.True(result.Succeeded(out _, out var refusal), refusal?.Reason);
    }

    private static async Task<string> RefusedAsync(
        BotHost bot,
        Func<OrderSchedule, Task<Result<string>>> order
    )
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var result = await order(scope.ServiceProvider.GetRequiredService<OrderSchedule>());
        Assert.False(result.Succeeded(out _, out var refusal));
        return refusal.Reason;
    }
}
