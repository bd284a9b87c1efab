using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Outbox;

public sealed class OutboxTests
{
    private const string Stage = "I get help when it matters";

    [Fact]
    public async Task A_card_that_was_deleted_in_teams_is_posted_anew_and_lives_on_there()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        var card = rosa.Find("Update", Stage).Card;
        bot.Teams.Delete(card.Message!);

        await rosa.SaysAsync("weekend calls 2 because nobody answers");
        var anew = rosa.News.Single(s =>
            s.Words.Contains(Stage, StringComparison.Ordinal) && s.Button("Update") is not null
        );
        await rosa.SaysAsync("weekend calls 4 because we were two");

        Assert.NotEqual(card.Message, anew.Message);
        Assert.Contains(bot.Teams.Changes, c => c.Message == anew.Message);
    }

    [Fact]
    public async Task A_conversation_that_is_asked_to_slow_down_waits_and_keeps_its_order()
    {
        await using var bot = await BotHost.StartAsync();
        var start = bot.Clock.GetUtcNow();
        bot.Teams.RefuseNext(429, retryAfterSeconds: 20, code: "Throttled");

        await bot.InChannelAs("Amara").SaysAsync("post");

        Assert.True(bot.Clock.GetUtcNow() - start >= TimeSpan.FromSeconds(20));
        Assert.Equal(8, bot.Teams.Posts.Count);
        Assert.Equal(
            "From Sunday-night rota to a calm week",
            (string?)bot.Teams.Posts[0].Body["summary"]
        );
        Assert.Equal("I decide to stay and grow", (string?)bot.Teams.Posts[6].Body["summary"]);
    }

    [Fact]
    public async Task One_slow_conversation_does_not_hold_up_another()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.RefuseNext(429, retryAfterSeconds: 3600, code: "Throttled");
        await bot.InChannelAs("Amara").SaysAsync("map");

        await bot.ChatAs("Rosa").SaysAsync("map");

        Assert.Single(bot.ChatAs("Rosa").Standing);
        Assert.Empty(bot.InChannelAs("Amara").Standing);
    }

    [Fact]
    public async Task Where_the_bot_was_uninstalled_nothing_more_is_sent_until_it_is_back()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.InChannelAs("Amara", TeamsPlaces.OtherChannel).SaysAsync("post");
        bot.Teams.RefuseNext(403, code: "BotNotInConversationRoster");
        await bot.InChannelAs("Rosa").SaysAsync("map");
        var calls = CallsInChannel(bot);

        await bot.InChannelAs("Mateo", TeamsPlaces.OtherChannel)
            .SaysAsync("weekend calls 2 because nobody answers");

        Assert.Equal(calls, CallsInChannel(bot));
        Assert.Equal(ConversationState.Uninstalled, await StateAsync(bot, TeamsPlaces.Channel));
    }

    [Fact]
    public async Task A_bad_gateway_is_tried_again_until_it_is_through()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.RefuseNext(502);
        bot.Teams.RefuseNext(503);
        bot.Teams.RefuseNext(412, code: "PreconditionFailed");

        await bot.ChatAs("Rosa").SaysAsync("help");

        Assert.Single(bot.Teams.Posts);
        Assert.Equal(4, bot.Teams.Calls.Count);
    }

    [Fact]
    public async Task A_new_card_that_may_have_arrived_is_held_and_not_posted_twice()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Teams.RefuseNext(502);

        await bot.InChannelAs("Amara").SaysAsync("post");

        // The overview is the one nobody knows about; the stages and the answer went out.
        Assert.Equal(7, bot.Teams.Posts.Count);
        Assert.Equal(
            1,
            await bot.WithStoreAsync(db =>
                db.OutboxMessages.CountAsync(m => m.State == OutboxState.Held)
            )
        );
    }

    private static int CallsInChannel(BotHost bot) =>
        bot.Teams.Calls.Count(c =>
            TeamsPlaces.WithoutThread(c.Conversation) == TeamsPlaces.Channel
        );

    private static Task<ConversationState> StateAsync(BotHost bot, string conversation) =>
        bot.WithStoreAsync(db =>
            db.TeamsConversations.Where(c => c.ConversationId == conversation)
                .Select(c => c.State)
                .SingleAsync()
        );
}
