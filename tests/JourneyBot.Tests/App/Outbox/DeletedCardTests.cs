using System.Text.Json.Nodes;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;
using Queue = JourneyBot.Store.Sending.Outbox;

namespace JourneyBot.Tests.App.Outbox;

public sealed class DeletedCardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_deleted_in_Teams_is_posted_once_as_its_map_is_by_then()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var first = await FirstPostAsync(bot);
        bot.Teams.Delete(first.SentActivityId!);
        var posts = bot.Teams.Posts.Count;
        await AddAsync(bot, first, OutboxAction.Update, "drawn when it is sent");
        await AddAsync(bot, first, OutboxAction.Update, "and once more");

        await bot.SettleAsync();

        var anew = Assert.Single(bot.Teams.Posts.Skip(posts));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(first.Payload), anew.Body));
        Assert.Empty(await bot.WithStoreAsync(db => KeptMessages.ListAsync(db, 10, Cancellation)));
        var card = await bot.WithStoreAsync(db =>
            db.PostedCards.SingleAsync(c => c.CardId == first.CardId, Cancellation)
        );
        Assert.Equal(bot.Teams.Posts[^1].Message, card.ActivityId);
    }

    [Fact]
    public async Task A_remark_whose_thread_is_gone_never_becomes_the_card()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var first = await FirstPostAsync(bot);
        var posts = bot.Teams.Posts.Count;
        await AddAsync(bot, first, OutboxAction.Reply, "a remark");
        bot.Teams.RefuseNext(404, code: "ActivityNotFoundInConversation");

        await bot.SettleAsync();

        Assert.Equal(posts, bot.Teams.Posts.Count);
        // Nobody misses it and nobody can do anything about it, so it waits for no operator.
        Assert.Empty(await bot.WithStoreAsync(db => KeptMessages.ListAsync(db, 10, Cancellation)));
    }

    private static Task<OutboxMessage> FirstPostAsync(BotHost bot) =>
        bot.WithStoreAsync(db =>
            db.OutboxMessages.AsNoTracking()
                .Where(m => m.CardId != null && m.State == OutboxState.Sent)
                .OrderBy(m => m.Id)
                .FirstAsync(Cancellation)
        );

    private static Task<bool> AddAsync(
        BotHost bot,
        OutboxMessage post,
        OutboxAction action,
        string text
    ) =>
        bot.WithStoreAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(Cancellation);
            var added = await Queue.AddAsync(
                db,
                new OutboxMessage
                {
                    TenantId = post.TenantId,
                    ConversationKey = post.ConversationKey,
                    Kind = "test",
                    Action = action,
                    ConversationId = post.ConversationId,
                    ServiceUrl = post.ServiceUrl,
                    CardId = post.CardId,
                    Payload = $$"""{"type":"message","text":"{{text}}"}""",
                    OnUnknown = OnUnknown.Resend,
                    NotBefore = bot.Clock.GetUtcNow(),
                    CreatedAt = bot.Clock.GetUtcNow(),
                },
                Cancellation
            );
            await write.CommitAsync(Cancellation);
            return added;
        });
}
