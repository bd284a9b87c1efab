using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using static JourneyBot.Tests.Store.OutboxUnderTest;

namespace JourneyBot.Tests.Store;

public abstract class OutboxTests(StoreProvider provider)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Now = StoreUnderTest.Now;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_head_of_each_conversation_is_claimed_and_one_at_a_time()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1"), AMessage("a", "2"), AMessage("b", "3"));

        var first = await ClaimAsync(store, Now);
        var second = await ClaimAsync(store, Now);
        await SettleAsync(store, Settlement.Sent(first[0], "x"));
        var third = await ClaimAsync(store, Now);

        Assert.Equal(["1", "3"], first.Select(m => m.Payload));
        Assert.Empty(second);
        Assert.Equal("2", Assert.Single(third).Payload);
    }

    [Fact]
    public async Task A_message_that_has_to_wait_holds_back_those_after_it()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1"), AMessage("a", "2"));
        var head = (await ClaimAsync(store, Now))[0];
        await SettleAsync(store, Settlement.Retry(head, Now.AddSeconds(5), "429"));

        Assert.Empty(await ClaimAsync(store, Now.AddSeconds(4)));
        var again = Assert.Single(await ClaimAsync(store, Now.AddSeconds(5)));
        Assert.Equal(("1", 2, "429"), (again.Payload, again.Attempts, again.Error));
    }

    [Fact]
    public async Task A_dead_message_lets_the_next_go_and_can_be_sent_again()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1"), AMessage("a", "2"));
        var head = (await ClaimAsync(store, Now))[0];
        await SettleAsync(store, Settlement.Dead(head, "404"));
        var next = Assert.Single(await ClaimAsync(store, Now));
        await SettleAsync(store, Settlement.Sent(next, null));

        await using var db = store.Db();
        var kept = Assert.Single(await KeptMessages.ListAsync(db, 10, Token));
        var resent = await KeptMessages.ResendAsync(db, kept.Id, Now, Token);
        var twice = await KeptMessages.ResendAsync(db, next.Id, Now, Token);

        Assert.Equal(("2", "404", OutboxState.Dead), (next.Payload, kept.Error, kept.State));
        Assert.True(resent);
        Assert.False(twice);
        Assert.Equal("1", Assert.Single(await ClaimAsync(store, Now)).Payload);
    }

    [Theory]
    [InlineData(OnUnknown.Resend, OutboxState.Pending)]
    [InlineData(OnUnknown.Hold, OutboxState.Held)]
    [InlineData(OnUnknown.HoldThenResend, OutboxState.Held)]
    public async Task A_lease_that_is_over_is_settled_by_the_rule_of_its_kind(
        OnUnknown rule,
        OutboxState expected
    )
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1", rule));
        var claimed = (await ClaimAsync(store, Now))[0];

        await using var db = store.Db();
        Assert.Equal(0, await Outbox.RecoverAsync(db, "t", Now + Lease, Token));
        Assert.Equal(
            1,
            await Outbox.RecoverAsync(db, "t", Now + Lease + TimeSpan.FromSeconds(1), Token)
        );

        var after = (await KeptMessages.FindAsync(db, claimed.Id, Token))!;
        Assert.Equal(expected, after.State);
        Assert.True(after.MayHaveArrived);
    }

    [Fact]
    public async Task A_message_that_outlives_its_sender_twice_is_not_sent_a_third_time()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);

        var payloads = await OutliveAsync(store, claims: 3);

        Assert.Equal(["1", "1", "2"], payloads);
        await using var db = store.Db();
        Assert.Equal(
            OutboxState.Held,
            Assert.Single(await KeptMessages.ListAsync(db, 10, Token)).State
        );
    }

    [Fact]
    public async Task A_change_that_outlives_its_sender_eleven_times_is_dead()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);

        var payloads = await OutliveAsync(store, claims: 12, OutboxAction.Update);

        Assert.Equal([.. Enumerable.Repeat("1", 11), "2"], payloads);
        await using var db = store.Db();
        Assert.Equal("1", Assert.Single(await KeptMessages.ListAsync(db, 10, Token)).Payload);
    }

    [Fact]
    public async Task What_was_written_while_the_clock_was_ahead_does_not_wait_for_it()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1"));
        await using var db = store.Db();

        await Outbox.RecoverAsync(db, "t", Now.AddHours(-1), Token);

        Assert.Single(await ClaimAsync(store, Now.AddHours(-1)));
    }

    [Fact]
    public async Task What_is_held_for_an_hour_goes_out_once_more_and_is_then_held_for_good()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1", OnUnknown.HoldThenResend));
        var claimed = (await ClaimAsync(store, Now))[0];
        await SettleAsync(store, Settlement.Unknown(claimed, Now, "timeout"));
        await using var db = store.Db();

        var early = await Outbox.RecoverAsync(db, "t", Now.AddMinutes(59), Token);
        var due = await Outbox.RecoverAsync(db, "t", Now.AddMinutes(60), Token);
        var again = Assert.Single(await ClaimAsync(store, Now.AddMinutes(60)));
        await SettleAsync(store, Settlement.Unknown(again, Now.AddMinutes(60), "timeout"));
        var later = await Outbox.RecoverAsync(db, "t", Now.AddYears(10), Token);

        Assert.Equal((0, 1, 0), (early, due, later));
        Assert.True(again.MayHaveArrived);
    }

    [Fact]
    public async Task A_sender_that_lost_its_lease_settles_nothing()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "1"));
        var frozen = (await ClaimAsync(store, Now, "one"))[0];
        await using var db = store.Db();
        await Outbox.RecoverAsync(db, "t", Now.AddMinutes(1), Token);
        var other = (await ClaimAsync(store, Now.AddMinutes(1), "two"))[0];

        var lost = await SettleAsync(store, Settlement.Dead(frozen, "late"));

        Assert.Equal(frozen.Id, Assert.Single(lost).Message.Id);
        Assert.Empty(await SettleAsync(store, Settlement.Sent(other, "x")));
    }

    [Fact]
    public async Task An_idempotency_key_writes_once()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var first = await AddAsync(store, AMessage("a", "1", key: "digest:1:2026-W27"));
        var second = await AddAsync(store, AMessage("b", "2", key: "digest:1:2026-W27"));

        Assert.Equal([true], first);
        Assert.Equal([false], second);
        Assert.Equal("1", Assert.Single(await ClaimAsync(store, Now)).Payload);
    }

    [Fact]
    public async Task A_message_that_waits_covers_newer_ones_with_its_key_but_one_in_flight_does_not()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, AMessage("a", "first", supersede: "card:1"));
        await AddAsync(store, AMessage("a", "covered", supersede: "card:1"));
        var claimed = Assert.Single(await ClaimAsync(store, Now));
        await AddAsync(store, AMessage("a", "next", supersede: "card:1"));
        await SettleAsync(store, Settlement.Sent(claimed, "x"));

        Assert.Equal("first", claimed.Payload);
        Assert.Equal("next", Assert.Single(await ClaimAsync(store, Now)).Payload);
    }

    [Fact]
    public async Task The_sender_is_woken_by_a_commit_and_not_by_a_rollback()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        using var wake = store.Signal.Listen("t");
        using var anothers = store.Signal.Listen("another tenant");
        await using (var db = store.Db())
        await using (await db.BeginWriteAsync(Token))
        {
            await Outbox.AddAsync(db, AMessage("a", "lost"), Token);
        }

        Assert.False(await wake.WaitAsync(TimeSpan.Zero, Token));
        await AddAsync(store, AMessage("a", "1"));
        Assert.True(await wake.WaitAsync(TimeSpan.Zero, Token));
        Assert.False(await anothers.WaitAsync(TimeSpan.Zero, Token));
        Assert.False(await wake.WaitAsync(TimeSpan.Zero, Token));
        Assert.Equal("1", Assert.Single(await ClaimAsync(store, Now)).Payload);
    }

    [Fact]
    public async Task The_sender_is_woken_where_only_one_of_several_may_be_due()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        using var wake = store.Signal.Listen("t");
        await AddAsync(store, AMessage("a", "1"), AMessage("a", "2"));
        Assert.True(await wake.WaitAsync(TimeSpan.Zero, Token));

        await AddAsync(store, AMessage("a", "3"), AMessage("b", "4"), AMessage("a", "5"));

        Assert.True(await wake.WaitAsync(TimeSpan.Zero, Token));
        Assert.Equal(["1", "4"], (await ClaimAsync(store, Now)).Select(m => m.Payload));
    }

    [Fact]
    public async Task The_counts_say_what_is_not_done()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(
            store,
            AMessage("a", "1"),
            AMessage("b", "2"),
            AMessage("c", "3", OnUnknown.Hold),
            AMessage("d", "4"),
            AMessage("d", "5")
        );
        var claimed = await ClaimAsync(store, Now);
        await SettleAsync(
            store,
            Settlement.Sent(claimed[0], "x"),
            Settlement.Dead(claimed[1], "403"),
            Settlement.Unknown(claimed[2], Now, "timeout")
        );

        await using var db = store.Db();
        Assert.Equal(new OutboxCounts(1, 1, 1, 1, Now, null), await Outbox.CountAsync(db, Token));
    }

    // Every sender dies with the message in its hands; what was in whose hands.
    private static async Task<List<string>> OutliveAsync(
        StoreUnderTest store,
        int claims,
        OutboxAction action = OutboxAction.Send
    )
    {
        await AddAsync(store, AMessage("a", "1"), AMessage("a", "2"));
        await using var db = store.Db();
        await db.Database.ExecuteSqlAsync($"UPDATE outbox SET action = {action.ToString()}", Token);
        var now = Now;
        var payloads = new List<string>();
        for (var claim = 0; claim < claims; claim++, now += Lease * 2)
        {
            payloads.Add(Assert.Single(await ClaimAsync(store, now)).Payload);
            await Outbox.RecoverAsync(db, "t", now + (Lease * 2), Token);
        }

        return payloads;
    }
}

public sealed class OutboxOnSqliteTests() : OutboxTests(StoreProvider.Sqlite);

public sealed class OutboxOnPostgresTests() : OutboxTests(StoreProvider.PostgreSql);
