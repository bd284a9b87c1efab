using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using static JourneyBot.Tests.Store.OutboxUnderTest;

namespace JourneyBot.Tests.Store;

/// <summary>When what waits in one conversation is due.</summary>
public abstract class OutboxPaceTests(StoreProvider provider)
{
    private static readonly DateTimeOffset Now = StoreUnderTest.Now;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_message_of_a_conversation_waits_as_long_as_it_is_told()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1"), AMessage("a", "2"));
        var head = (await ClaimAsync(store, Now))[0];
        await SettleAsync(
            store,
            Settlement.Sent(head, "x") with
            {
                NextNotBefore = Now.AddSeconds(1),
            }
        );

        Assert.Empty(await ClaimAsync(store, Now.AddMilliseconds(999)));
        Assert.Single(await ClaimAsync(store, Now.AddSeconds(1)));
    }

    [Fact]
    public async Task What_stands_behind_six_of_its_conversation_is_not_due_at_once()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, [.. Enumerable.Range(1, 14).Select(n => AMessage("a", $"{n}"))]);

        Assert.Equal(["1", "2", "3", "4", "5", "6"], await DrainAsync(store, Now));
        Assert.Empty(await DrainAsync(store, Now.AddMilliseconds(999)));
        Assert.Equal(["7"], await DrainAsync(store, Now.AddSeconds(1)));
        Assert.Equal(["8", "9", "10"], await DrainAsync(store, Now.AddSeconds(4)));
        Assert.Equal(["11", "12", "13", "14"], await DrainAsync(store, Now.AddSeconds(8)));
    }

    [Fact]
    public async Task However_many_wait_none_is_put_off_for_longer_than_a_minute()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, [.. Enumerable.Range(1, 80).Select(n => AMessage("a", $"{n}"))]);
        await using var db = store.Db();

        await Outbox.RecoverAsync(db, "t", Now, Token);

        var last = await db.OutboxMessages.MaxAsync(m => m.NotBefore, Token);
        Assert.Equal(Now.AddMinutes(1), last);
        Assert.Equal(6, await db.OutboxMessages.CountAsync(m => m.NotBefore == Now, Token));
    }

    [Fact]
    public async Task What_comes_within_ten_seconds_and_waits_for_a_minute_is_due_together()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, [.. Enumerable.Range(1, 80).Select(n => AMessage("a", $"{n}"))]);

        await AddAsync(store, AMessage("a", "later", at: Now.AddSeconds(9)));
        await AddAsync(store, AMessage("a", "much later", at: Now.AddSeconds(11)));

        await using var db = store.Db();
        var due = await db
            .OutboxMessages.OrderBy(m => m.Id)
            .Select(m => m.NotBefore)
            .ToListAsync(Token);
        Assert.Equal(
            [Now.AddMinutes(1), Now.AddMinutes(1), Now.AddMinutes(1).AddSeconds(1)],
            due.TakeLast(3)
        );
    }
}

public sealed class OutboxPaceOnSqliteTests() : OutboxPaceTests(StoreProvider.Sqlite);

public sealed class OutboxPaceOnPostgresTests() : OutboxPaceTests(StoreProvider.PostgreSql);
