using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Outbox;

public sealed class GivingUpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_that_Teams_never_confirms_is_sent_once_more_and_then_waits_for_an_operator()
    {
        await using var bot = await BotHost.StartAsync();
        Refuse(bot, times: 2, status: 504);

        await bot.ChatAs("Amara").SaysAsync("help");

        var kept = Assert.Single(await KeptAsync(bot));
        Assert.Equal(
            (OutboxState.Held, "unknown", true),
            (kept.State, kept.Error, kept.MayHaveArrived)
        );
        Assert.Equal(2, bot.Teams.Calls.Count(c => c.Method == "POST"));
    }

    [Fact]
    public async Task An_answer_that_Teams_asks_to_wait_with_is_tried_for_as_long_as_it_takes()
    {
        await using var bot = await BotHost.StartAsync();
        Refuse(bot, times: 8, status: 429, retryAfterSeconds: 3);

        await bot.ChatAs("Amara").SaysAsync("help");

        Assert.Single(bot.Teams.Posts);
        Assert.Empty(await KeptAsync(bot));
    }

    [Fact]
    public async Task An_answer_too_long_for_Teams_is_said_to_be()
    {
        await using var bot = await BotHost.StartAsync();
        Refuse(bot, times: 1, status: 413);

        await bot.ChatAs("Amara").SaysAsync("help");

        Assert.Equal(
            "That answer is too long for Teams. Ask for less at once, such as one stage.",
            (string?)Assert.Single(bot.Teams.Posts).Body["text"]
        );
    }

    [Fact]
    public async Task What_says_that_an_answer_was_too_long_is_not_said_again()
    {
        await using var bot = await BotHost.StartAsync();
        Refuse(bot, times: 2, status: 413);

        await bot.ChatAs("Amara").SaysAsync("help");

        Assert.Empty(bot.Teams.Posts);
        Assert.Equal(2, (await KeptAsync(bot)).Count);
    }

    [Fact]
    public async Task A_remark_below_a_card_is_held_and_an_answer_sent_again_where_nobody_knows()
    {
        await using var bot = await BotHost.StartPostedAsync();

        await bot.ChatAs("Amara").SaysAsync("weekend calls 3 because nobody answers after 18:00");

        var rules = await bot.WithStoreAsync(db =>
            db.OutboxMessages.Where(m => m.Kind == "remark" || m.Kind == "reply")
                .Select(m => new { m.Kind, m.OnUnknown })
                .Distinct()
                .OrderBy(m => m.Kind)
                .ToListAsync(Cancellation)
        );
        Assert.Equal(["remark", "reply"], rules.Select(r => r.Kind));
        Assert.Equal([OnUnknown.Hold, OnUnknown.Resend], rules.Select(r => r.OnUnknown));
    }

    private static void Refuse(BotHost bot, int times, int status, int? retryAfterSeconds = null)
    {
        for (var time = 0; time < times; time++)
        {
            bot.Teams.RefuseNext(status, retryAfterSeconds);
        }
    }

    private static Task<List<OutboxMessage>> KeptAsync(BotHost bot) =>
        bot.WithStoreAsync(db => KeptMessages.ListAsync(db, 10, Cancellation));
}
