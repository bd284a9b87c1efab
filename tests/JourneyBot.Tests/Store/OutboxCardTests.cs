using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using static JourneyBot.Tests.Store.OutboxUnderTest;

namespace JourneyBot.Tests.Store;

public abstract class OutboxCardTests(StoreProvider provider)
{
    private static readonly DateTimeOffset Now = StoreUnderTest.Now;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_is_updated_where_it_was_posted()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        var card = await AddCardAsync(store, small.Map.Id);
        await AddAsync(
            store,
            AMessage("a", "post", card: card),
            AMessage("a", "change", card: card)
        );

        var post = Assert.Single(await ClaimAsync(store, Now));
        await SettleAsync(store, Settlement.Sent(post, "activity-1"));
        var change = Assert.Single(await ClaimAsync(store, Now));
        await SettleAsync(store, Settlement.Sent(change, "activity-2"));

        Assert.Null(post.CardActivityId);
        Assert.Equal("activity-1", change.CardActivityId);
        await using var db = store.Db();
        Assert.Equal("activity-1", (await db.PostedCards.SingleAsync(Token)).ActivityId);
    }

    [Fact]
    public async Task A_held_message_that_arrived_after_all_is_adopted_with_its_card()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        var card = await AddCardAsync(store, small.Map.Id);
        await AddAsync(store, AMessage("a", "post", OnUnknown.Hold, card: card));
        var post = Assert.Single(await ClaimAsync(store, Now));
        await SettleAsync(store, Settlement.Unknown(post, Now, "timeout"));

        var adopted = await store.WriteAsync(db =>
            KeptMessages.AdoptAsync(db, post, "activity-9", Now, Token)
        );

        await using var reading = store.Db();
        Assert.True(adopted);
        Assert.Equal("activity-9", (await reading.PostedCards.SingleAsync(Token)).ActivityId);
        Assert.Empty(await KeptMessages.ListAsync(reading, 10, Token));
    }

    private static Task<CardId> AddCardAsync(StoreUnderTest store, MapId map) =>
        store.WriteAsync(async db =>
        {
            var card = new PostedCard
            {
                CardId = CardId.New(Now),
                MapId = map,
                TenantId = "t",
                ConversationId = "a",
            };
            db.Add(card);
            await db.SaveChangesAsync(Token);
            return card.CardId;
        });
}

public sealed class OutboxCardOnSqliteTests() : OutboxCardTests(StoreProvider.Sqlite);

public sealed class OutboxCardOnPostgresTests() : OutboxCardTests(StoreProvider.PostgreSql);
