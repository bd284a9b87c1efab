using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Outbox;

public sealed class RefusedTenantTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tenant_that_switched_the_bot_off_is_left_alone_for_ten_minutes_and_then_asked_once()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.RefuseNext(403, code: "BotDisabledByAdmin");
        await bot.ChatAs("Amara").SaysAsync("help");
        var calls = bot.Teams.Calls.Count;

        await bot.ChatAs("Rosa").SaysAsync("help");
        Assert.Equal(calls, bot.Teams.Calls.Count);
        var health = await bot.Browser.GetStringAsync("health/page", Cancellation);
        bot.Clock.Advance(TimeSpan.FromMinutes(11));
        await bot.SettleAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(11));
        await bot.SettleAsync();

        Assert.Contains("switched the bot off", health, Ordinal);
        Assert.Single(bot.ChatAs("Amara").Standing);
        Assert.Single(bot.ChatAs("Rosa").Standing);
        Assert.Empty(await KeptAsync(bot));
    }

    [Fact]
    public async Task What_a_tenant_did_not_want_for_three_days_is_given_up()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.RefuseNext(403, code: "BotDisabledByAdmin");
        await bot.ChatAs("Amara").SaysAsync("help");

        bot.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));
        bot.Teams.RefuseNext(403, code: "BotDisabledByAdmin");
        await bot.SettleAsync();

        var dead = Assert.Single(await KeptAsync(bot));
        Assert.Equal((OutboxState.Dead, "DisabledByAdmin"), (dead.State, dead.Error));
    }

    [Fact]
    public async Task A_registration_that_Teams_does_not_accept_is_an_alarm()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.RefuseNext(401, code: "BotNotRegistered");

        var alarm = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            bot.ChatAs("Amara").SaysAsync("help")
        );

        Assert.Contains("its registration or credential is wrong", alarm.Message, Ordinal);
        Assert.Equal("NotRegistered", Assert.Single(await KeptAsync(bot)).Error);
        Assert.Contains(
            "Check its registration",
            await bot.Browser.GetStringAsync("health/page", Cancellation),
            Ordinal
        );
    }

    [Fact]
    public async Task A_message_Teams_cannot_read_is_logged_by_its_shape_and_never_by_its_words()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.RefuseNext(400, code: "BadSyntax");

        await bot.ChatAs("Amara").SaysAsync("weekend calls 3 because nobody answers after 18:00");

        var line = Assert.Single(bot.Log.Lines, l => l.Contains("could not read message", Ordinal));
        Assert.Contains("{type:text 7,", line, Ordinal);
        Assert.DoesNotContain("nobody answers", line, Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_opened_again_once_and_then_counts_as_gone()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("help");
        bot.Clock.MoveTo(TestKit.TestClock.MondayMorning.AddHours(3));
        bot.Teams.RefuseNext(404, code: "ConversationNotFound");
        bot.Teams.RefuseNext(404, code: "ConversationNotFound");

        await bot.SendDigestsAsync();

        var dead = Assert.Single(await KeptAsync(bot));
        Assert.Equal("ConversationGone", dead.Error);
        Assert.Contains(bot.Teams.Calls, c => c.Method == "CREATE");
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_sent_nothing_more_and_a_thread_that_is_gone_changes_nothing()
    {
        await using var bot = await BotHost.StartPostedAsync();
        bot.Teams.RefuseNext(404, code: "ConversationNotFound");
        await bot.InChannelAs("Rosa").SaysAsync("map");
        Assert.Equal(ConversationState.Active, await StateAsync(bot));

        var card = bot.InChannelAs("Rosa").Find("Update", "I get help when it matters").Card;
        Assert.NotNull(card.Message);
        // One for her own answer, whichever of the two goes first.
        bot.Teams.RefuseNext(404, code: "ConversationNotFound");
        bot.Teams.RefuseNext(404, code: "ConversationNotFound");
        await bot.ChatAs("Amara").SaysAsync("weekend calls 3 because nobody answers after 18:00");

        Assert.Equal(ConversationState.Uninstalled, await StateAsync(bot));
    }

    private static Task<ConversationState> StateAsync(BotHost bot) =>
        bot.WithStoreAsync(db =>
            db.TeamsConversations.Where(c => c.ConversationId == TeamsPlaces.Channel)
                .Select(c => c.State)
                .SingleAsync(Cancellation)
        );

    private static Task<List<OutboxMessage>> KeptAsync(BotHost bot) =>
        bot.WithStoreAsync(db => KeptMessages.ListAsync(db, 10, Cancellation));
}
