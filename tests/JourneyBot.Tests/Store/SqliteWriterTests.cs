using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.Store;

/// <summary>A change on SQLite that goes wrong at its begin, in its middle or at its end.</summary>
[Trait("Database", "SQLite")]
public sealed class SqliteWriterTests
{
    // Of no map: with its foreign keys looked at last, the database takes it until the commit.
    private const string ACard =
        "INSERT INTO posted_cards (card_id, map_id, tenant_id, conversation_id) VALUES ('1', 'none', 't', 'c')";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_cannot_begin_changes_nothing_and_the_next_one_can()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        await using (await db.BeginWriteAsync(Token))
        {
            await new RawSql("PRAGMA query_only = 1").ExecuteAsync(db, Token);
        }

        await Assert.ThrowsAsync<SqliteException>(() => db.BeginWriteAsync(Token));

        await store.WriteAsync(KeepAsync);
        Assert.Equal(1, await db.SeenActivities.CountAsync(Token));
    }

    [Fact]
    public async Task What_the_database_took_back_by_itself_does_not_go_on()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        await using (var write = await db.BeginWriteAsync(Token))
        {
            await KeepAsync(db);
            Assert.Equal(1, await db.SeenActivities.CountAsync(Token));
            await Assert.ThrowsAsync<SqliteException>(() =>
                new RawSql(
                    "INSERT OR ROLLBACK INTO seen_activities SELECT * FROM seen_activities"
                ).ExecuteAsync(db, Token)
            );

            await Assert.ThrowsAsync<InvalidOperationException>(() => KeepAsync(db));
            Assert.Throws<InvalidOperationException>(() => db.SeenActivities);
            await Assert.ThrowsAsync<InvalidOperationException>(() => write.CommitAsync(Token));
        }

        Assert.Equal(0, await db.SeenActivities.CountAsync(Token));
        Assert.Equal(1, await store.WriteAsync(KeepAsync));
    }

    [Fact]
    public async Task What_cannot_be_committed_is_taken_back()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        await using (var write = await db.BeginWriteAsync(Token))
        {
            await KeepAsync(db);
            await new RawSql("PRAGMA defer_foreign_keys = 1").ExecuteAsync(db, Token);
            await new RawSql(ACard).ExecuteAsync(db, Token);
            await Assert.ThrowsAsync<SqliteException>(() => write.CommitAsync(Token));
        }

        Assert.Equal(0, await db.SeenActivities.CountAsync(Token));
        Assert.Equal(1, await store.WriteAsync(KeepAsync));
    }

    [Fact]
    public async Task What_was_cancelled_before_its_commit_is_taken_back()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        using var cancelled = new CancellationTokenSource();
        await using (var write = await db.BeginWriteAsync(Token))
        {
            await KeepAsync(db);
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                write.CommitAsync(cancelled.Token)
            );
        }

        Assert.Equal(0, await db.SeenActivities.CountAsync(Token));
    }

    [Fact]
    public async Task Nothing_is_kept_by_a_change_that_was_committed()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        await using var write = await db.BeginWriteAsync(Token);
        Assert.Equal(0, await db.SeenActivities.CountAsync(Token));
        await write.CommitAsync(Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => KeepAsync(db));
        Assert.Throws<InvalidOperationException>(() => db.SeenActivities);
    }

    [Fact]
    public async Task What_a_context_saves_in_a_change_is_taken_back_with_it()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        await using (await db.BeginWriteAsync(Token))
        {
            db.TeamsUsers.AddRange(AUser("a"), AUser("b"));
            await db.SaveChangesAsync(Token);
            Assert.Equal(2, await db.TeamsUsers.CountAsync(Token));
        }

        Assert.Equal(0, await db.TeamsUsers.CountAsync(Token));
        await using (var write = await db.BeginWriteAsync(Token))
        {
            db.TeamsUsers.AddRange(AUser("a"), AUser("b"));
            await write.CommitAsync(Token);
        }

        Assert.Equal(2, await db.TeamsUsers.CountAsync(Token));
    }

    private static async Task<int> KeepAsync(JourneyDb db)
    {
        await SeenActivities.KeepAsync(
            db,
            new ActivityKey("t", "c", "1"),
            new SeenAnswer(200, "{}"),
            StoreUnderTest.Now,
            Token
        );
        return 1;
    }

    private static TeamsUser AUser(string id) =>
        new()
        {
            TenantId = "t",
            UserId = id,
            UpdatedAt = StoreUnderTest.Now,
        };
}
