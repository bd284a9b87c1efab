using System.Text;
using JourneyBot.App.Bot;
using JourneyBot.App.Upkeep;
using JourneyBot.Store;
using JourneyBot.Store.Sending;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Bot;

/// <summary>A button whose person was told that it is noted before it was done.</summary>
public sealed class LateTurnsTests
{
    private const string GetHelp = "I get help when it matters";
    private static readonly TimeSpan UntilItsTurn = TimeSpan.FromSeconds(36);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_kept_is_done_by_whoever_lives()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var turn = await PressedAsync(bot);
        var posts = bot.Teams.Posts.Count;
        var updates = (await bot.UpdatesAsync()).Count;

        // The program died before it did what was asked of it.
        Assert.True(await KeepAsync(bot, turn));
        await bot.SettleAsync();

        Assert.Equal(updates + 1, (await bot.UpdatesAsync()).Count);
        Assert.Single(
            bot.Teams.Posts.Skip(posts),
            call =>
                call.Card is not null
                && CardReading.Words(call.Card).Contains("Saved.", StringComparison.Ordinal)
        );
        Assert.Empty(await LateAsync(bot));
    }

    [Fact]
    public async Task What_was_done_after_all_is_not_done_again()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var turn = await PressedAsync(bot);
        var updates = (await bot.UpdatesAsync()).Count;

        Assert.True(await KeepAsync(bot, turn));
        await RunLateAsync(bot, turn);

        Assert.Empty(await LateAsync(bot));
        // The answer and the row crossed: it is there although its turn is over.
        Assert.True(await KeepAsync(bot, turn));
        bot.Clock.MoveTo(bot.Clock.GetUtcNow() + UntilItsTurn);
        await bot.SettleAsync();
        Assert.Equal(updates + 1, (await bot.UpdatesAsync()).Count);
        Assert.Single(
            bot.Teams.Posts,
            call =>
                call.Card is not null
                && CardReading.Words(call.Card).Contains("Saved.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Other_messages_of_the_conversation_do_not_wait_for_it()
    {
        await using var bot = await BotHost.StartPostedAsync();
        Assert.True(await KeepAsync(bot, await PressedAsync(bot)));
        var now = bot.Clock.GetUtcNow();

        await bot.Wire.SayInChannelAsync(TestKit.Wire.People.Named("Rosa"), "help");
        var due = await bot.WithStoreAsync(db =>
            db.OutboxMessages.Where(m => m.State == OutboxState.Pending)
                .Select(m => new { m.Kind, m.NotBefore })
                .ToListAsync(Cancellation)
        );

        Assert.Contains(due, m => m.Kind == "late turn" && m.NotBefore > now);
        Assert.Contains(due, m => m.Kind != "late turn" && m.NotBefore <= now);
    }

    [Fact]
    public async Task Who_was_told_it_is_saved_hears_when_it_cannot_be_done()
    {
        await using var bot = await BotHost.StartPostedAsync();
        Assert.True(await KeepAsync(bot, await PressedAsync(bot)));
        await bot.WithStoreAsync(BreakAsync);

        var logged = await Assert.ThrowsAsync<InvalidOperationException>(bot.SettleAsync);

        Assert.Contains("for the 5. time", logged.Message, StringComparison.Ordinal);
        Assert.Contains(
            bot.Teams.Posts,
            call =>
                call.Text?.Contains("could not be done after all", StringComparison.Ordinal) is true
        );
        var kept = Assert.Single(await LateAsync(bot));
        Assert.Equal((OutboxState.Dead, "turn-failed"), (kept.State, kept.Error));
    }

    [Fact]
    public async Task After_the_apology_it_is_not_carried_out_any_more_and_nobody_apologises_twice()
    {
        await using var bot = await BotHost.StartPostedAsync();
        Assert.True(await KeepAsync(bot, await PressedAsync(bot)));
        var whole = (await ClaimedAsync(bot, times: 5)).Payload;
        await bot.WithStoreAsync(BreakAsync);
        var turns = bot.Services.GetRequiredService<LateTurns>();
        var updates = (await bot.UpdatesAsync()).Count;

        // The program is killed after the apology, before it has written down that the turn is over.
        var last = await turns.RunAsync(await ClaimedAsync(bot, times: 5), Cancellation);
        var after = await turns.RunAsync(await ClaimedAsync(bot, times: 6, whole), Cancellation);

        Assert.Equal((OutboxState.Dead, OutboxState.Dead), (last.State, after.State));
        Assert.Equal(updates, (await bot.UpdatesAsync()).Count);
        Assert.Equal(1, await ApologiesAsync(bot));
    }

    [Fact]
    public async Task Claims_that_a_stop_cut_short_cost_nobody_the_update()
    {
        await using var bot = await BotHost.StartPostedAsync();
        Assert.True(await KeepAsync(bot, await PressedAsync(bot)));
        var updates = (await bot.UpdatesAsync()).Count;

        var settlement = await bot
            .Services.GetRequiredService<LateTurns>()
            .RunAsync(await ClaimedAsync(bot, times: 7), Cancellation);

        Assert.Equal(OutboxState.Sent, settlement.State);
        Assert.Equal(updates + 1, (await bot.UpdatesAsync()).Count);
    }

    [Fact]
    public async Task What_was_committed_is_not_apologised_for_however_often_it_was_claimed()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var turn = await PressedAsync(bot);
        await RunLateAsync(bot, turn);
        Assert.True(await KeepAsync(bot, turn));

        var settlement = await bot
            .Services.GetRequiredService<LateTurns>()
            .RunAsync(await ClaimedAsync(bot, times: 11), Cancellation);

        Assert.Equal(OutboxState.Sent, settlement.State);
        Assert.Equal(0, await ApologiesAsync(bot));
    }

    [Fact]
    public async Task What_was_given_up_is_not_said_to_be_kept()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var turn = await PressedAsync(bot);
        Assert.True(await KeepAsync(bot, turn));
        Assert.True(await KeepAsync(bot, turn));
        await bot.WithStoreAsync(BreakAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(bot.SettleAsync);

        Assert.False(await KeepAsync(bot, turn));
    }

    [Fact]
    public async Task Whoever_is_erased_takes_along_what_waits_to_be_done_for_them()
    {
        await using var bot = await BotHost.StartPostedAsync();
        Assert.True(await KeepAsync(bot, await PressedAsync(bot)));

        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var result = await scope
                .ServiceProvider.GetRequiredService<ErasePerson>()
                .RunAsync("Rosa Quintero", Cancellation);
            Assert.True(result.Succeeded(out _, out _));
        }

        Assert.Empty(await LateAsync(bot));
    }

    /// <summary>Rosa's form with a new score, as Teams would send it once more under another id.</summary>
    private static async Task<Turn> PressedAsync(BotHost bot)
    {
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: GetHelp);
        var form = rosa.News[^1];
        var inputs = CardReading.Inputs(form.Card);
        inputs["score.t5-1"] = "6";
        inputs["why"] = "Two weekends with the new rota desk";
        var activity = bot.Wire.Last!.DeepClone().AsObject();
        activity["id"] = "f:late";
        var save = CardReading.Buttons(form.Card).First(b => (string?)b["title"] == "Save");
        var data = save["data"]?.DeepClone().AsObject() ?? [];
        foreach (var (field, value) in inputs)
        {
            data[field] = value?.DeepClone();
        }

        activity["value"]!["action"]!["verb"] = (string?)save["verb"];
        activity["value"]!["action"]!["data"] = data;
        Assert.True(
            ActivityParser.TryParse(Encoding.UTF8.GetBytes(activity.ToJsonString()), out var read)
        );
        return new Turn(
            read,
            new Origin(read.TenantId()!, read.ServiceUrl!, IsAuthenticated: false)
        );
    }

    private static Task<int> ApologiesAsync(BotHost bot) =>
        bot.WithStoreAsync(db =>
            db.OutboxMessages.CountAsync(m => m.Kind == "reply instead", Cancellation)
        );

    private static Task<bool> KeepAsync(BotHost bot, Turn turn) =>
        bot.Services.GetRequiredService<IKeptTurns>().KeepAsync(turn, Cancellation);

    private static async Task RunLateAsync(BotHost bot, Turn turn)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<IBot>()
            .OnTurnAsync(
                KeptTurn.Read(KeptTurn.Write(turn)) with
                {
                    Services = scope.ServiceProvider,
                },
                Cancellation
            );
    }

    /// <summary>The row of the only late turn after so many claims.</summary>
    private static Task<OutboxMessage> ClaimedAsync(
        BotHost bot,
        int times,
        string? payload = null
    ) =>
        bot.WithStoreAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(Cancellation);
            var late = db.OutboxMessages.Where(m => m.Action == OutboxAction.Act);
            await late.ExecuteUpdateAsync(
                m =>
                    m.SetProperty(o => o.Attempts, times)
                        .SetProperty(o => o.Payload, o => payload ?? o.Payload),
                Cancellation
            );
            var claimed = await late.AsNoTracking().SingleAsync(Cancellation);
            await write.CommitAsync(Cancellation);
            return claimed;
        });

    private static async Task<bool> BreakAsync(JourneyDb db)
    {
        await using var write = await db.BeginWriteAsync(Cancellation);
        await db
            .OutboxMessages.Where(m => m.Action == OutboxAction.Act)
            .ExecuteUpdateAsync(m => m.SetProperty(o => o.Payload, "{}"), Cancellation);
        await write.CommitAsync(Cancellation);
        return true;
    }

    private static Task<List<OutboxMessage>> LateAsync(BotHost bot) =>
        bot.WithStoreAsync(db =>
            db.OutboxMessages.Where(m =>
                    m.Action == OutboxAction.Act && m.State != OutboxState.Sent
                )
                .ToListAsync(Cancellation)
        );
}
