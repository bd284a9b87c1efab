using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JourneyBot.Tests.Store;

public sealed class WritingTests
{
    private static readonly ActivityKey Activity = new("t", "c", "1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activity_is_new_once_and_answered_the_same_afterwards()
    {
        await using var store = await StoreUnderTest.OpenAsync();

        var first = await BeginAsync(store);
        await store.WriteAsync(async db =>
        {
            await SeenActivities.StoreAnswerAsync(db, Activity, new SeenAnswer(200, "{}"), Token);
            return 0;
        });
        var second = await BeginAsync(store);

        Assert.Null(first);
        Assert.Equal(new SeenAnswer(200, "{}"), second);
    }

    [Fact]
    public async Task A_change_that_is_not_committed_is_gone_and_lets_the_next_one_in()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        await using (await db.BeginWriteAsync(Token))
        {
            Assert.Null(
                await SeenActivities.TryBeginAsync(db, Activity, StoreUnderTest.Now, Token)
            );
        }

        Assert.Null(await BeginAsync(store));
        Assert.NotNull(await BeginAsync(store));
    }

    [Fact]
    public async Task What_was_tracked_in_a_change_that_failed_is_forgotten()
    {
        await using var store = await StoreUnderTest.OpenAsync();
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
        await using var store = await StoreUnderTest.OpenAsync();
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
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SeenActivities.TryBeginAsync(db, Activity, StoreUnderTest.Now, Token)
        );
    }

    [Fact]
    public async Task Many_writers_at_once_all_get_their_turn()
    {
        await using var store = await StoreUnderTest.OpenAsync();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 100),
            Token,
            async (number, token) =>
            {
                await using var db = store.Db();
                await using var write = await db.BeginWriteAsync(token);
                var seen = new ActivityKey("t", "c", $"{number % 50}");
                await SeenActivities.TryBeginAsync(db, seen, StoreUnderTest.Now, token);
                await write.CommitAsync(token);
            }
        );

        await using var reading = store.Db();
        Assert.Equal(50, await reading.SeenActivities.CountAsync(Token));
    }

    [Fact]
    public async Task A_waiting_writer_that_is_cancelled_does_not_keep_the_gate()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var holder = store.Db();
        await using (await holder.BeginWriteAsync(Token))
        {
            using var cancelled = new CancellationTokenSource();
            await using var waiting = store.Db();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                var wait = waiting.BeginWriteAsync(cancelled.Token);
                await cancelled.CancelAsync();
                await wait;
            });
        }

        Assert.Null(await BeginAsync(store));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2027-01-01", "2026-W53")]
    [InlineData("2026-06-29", "2026-W27")]
    public void The_week_of_a_digest_is_the_iso_week(string day, string week) =>
        Assert.Equal(
            week,
            StoredDigest.WeekOf(
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Fact]
    public void Postgres_without_a_connection_string_is_refused()
    {
        using var services = StoreUnderTest.Services("data", "PostgreSql");

        var refused = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStoreDatabase>()
        );

        Assert.Contains("Store:ConnectionString", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused_with_its_name()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        var file = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(file, "not a folder", Token);
        await using var services = StoreUnderTest.Services(file);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            services.GetRequiredService<IStoreDatabase>().PrepareAsync(Token)
        );

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Store:DataFolder", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_its_name()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "journeybot.db"),
            new string('x', 4096),
            Token
        );
        await using var services = StoreUnderTest.Services(folder);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            services.GetRequiredService<IStoreDatabase>().PrepareAsync(Token)
        );

        Assert.Contains("not an SQLite database", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<SeenAnswer?> BeginAsync(StoreUnderTest store) =>
        store.WriteAsync(db =>
            SeenActivities.TryBeginAsync(db, Activity, StoreUnderTest.Now, Token)
        );

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
