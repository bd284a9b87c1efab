using System.Data.Common;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.Store;

public abstract class WritingTests(StoreProvider provider)
{
    private static readonly ActivityKey Activity = new("t", "c", "1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activity_is_new_once_and_answered_the_same_afterwards()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);

        await using var db = store.Db();

        Assert.Null(await SeenActivities.FindAsync(db, Activity, Token));
        await store.WriteAsync(KeepAsync);
        Assert.Equal(
            new SeenAnswer(200, "{}"),
            await SeenActivities.FindAsync(db, Activity, Token)
        );
        // Were it ever worked off twice, the second one takes back all it did.
        await Assert.ThrowsAnyAsync<DbException>(() => store.WriteAsync(KeepAsync));
    }

    [Fact]
    public async Task A_change_that_is_not_committed_is_gone_and_lets_the_next_one_in()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var db = store.Db();
        await using (await db.BeginWriteAsync(Token))
        {
            await KeepAsync(db);
        }

        Assert.Null(await SeenActivities.FindAsync(db, Activity, Token));
        await store.WriteAsync(KeepAsync);
        Assert.NotNull(await SeenActivities.FindAsync(db, Activity, Token));
    }

    [Fact]
    public async Task What_was_tracked_in_a_change_that_failed_is_forgotten()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var db = store.Db();
        await using (await db.BeginWriteAsync(Token))
        {
            db.Add(AConversation("a"));
            await db.SaveChangesAsync(Token);
        }

        await using (var write = await db.BeginWriteAsync(Token))
        {
            db.Add(AConversation("a"));
            await db.SaveChangesAsync(Token);
            await write.CommitAsync(Token);
        }

        Assert.Equal(1, await db.TeamsConversations.CountAsync(Token));
    }

    [Fact]
    public async Task A_context_takes_one_change_at_a_time()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var db = store.Db();
        await using var write = await db.BeginWriteAsync(Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.BeginWriteAsync(Token));
        await write.DisposeAsync();
        await write.DisposeAsync();
        await using var next = await db.BeginWriteAsync(Token);
    }

    [Fact]
    public async Task Nothing_is_changed_by_own_statements_outside_of_a_transaction()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var db = store.Db();

        await Assert.ThrowsAsync<InvalidOperationException>(() => KeepAsync(db));
    }

    [Fact]
    public async Task Many_writers_at_once_all_get_their_turn()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 100),
            Token,
            async (number, token) =>
            {
                await using var db = store.Db();
                await using var write = await db.BeginWriteAsync(token);
                await KeepAsync(db, new ActivityKey("t", "c", $"{number}"));
                await write.CommitAsync(token);
            }
        );

        await using var reading = store.Db();
        Assert.Equal(100, await reading.SeenActivities.CountAsync(Token));
    }

    [Fact]
    public async Task A_waiting_writer_that_is_cancelled_does_not_keep_the_gate()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var holder = store.Db();
        await using (await holder.BeginWriteAsync(Token))
        {
            using var cancelled = new CancellationTokenSource();
            await using var waiting = store.Db();
            var problem = await Record.ExceptionAsync(async () =>
            {
                var wait = waiting.BeginWriteAsync(cancelled.Token);
                await cancelled.CancelAsync();
                await (await wait).DisposeAsync();
            });

            // PostgreSQL has no gate, so there the writer may be quicker than its cancellation.
            Assert.True(
                problem is OperationCanceledException
                    || (problem is null && provider is StoreProvider.PostgreSql),
                $"{problem}"
            );
        }

        Assert.Equal(1, await store.WriteAsync(KeepAsync));
    }

    private static Task<int> KeepAsync(JourneyDb db) => KeepAsync(db, Activity);

    private static async Task<int> KeepAsync(JourneyDb db, ActivityKey activity)
    {
        var answer = new SeenAnswer(200, "{}");
        await SeenActivities.KeepAsync(db, activity, answer, StoreUnderTest.Now, Token);
        return 1;
    }

    private static TeamsConversation AConversation(string id) =>
        new()
        {
            TenantId = "t",
            ConversationId = id,
            ServiceUrl = "https://smba.example/",
            Type = ConversationType.Channel,
            UpdatedAt = StoreUnderTest.Now,
        };
}

public sealed class WritingOnSqliteTests() : WritingTests(StoreProvider.Sqlite);

public sealed class WritingOnPostgresTests() : WritingTests(StoreProvider.PostgreSql);
