using JourneyBot.Store;
using JourneyBot.Store.Postgres;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using static JourneyBot.Tests.Store.OutboxUnderTest;

namespace JourneyBot.Tests.Store;

public sealed class PostgresTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_schema_is_what_the_model_expects()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await using var db = store.Db();
        var expected = db.Model.GetRelationalModel().Tables.SelectMany(Columns);

        var actual = await db
            .Database.SqlQuery<string>(
                $"""
                SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type
                    || CASE WHEN c.is_nullable = 'NO' THEN ' not null' ELSE '' END AS "Value"
                FROM information_schema.columns c
                WHERE c.table_schema = 'public' AND c.table_name <> 'schema_version'
                """
            )
            .ToListAsync(Token);

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_that_start_at_once_run_each_script_once()
    {
        var server = await StoreUnderTest.NewDatabaseAsync();
        SchemaScript[] scripts =
        [
            new(1, "001", "CREATE TABLE a (x integer); INSERT INTO a VALUES (1);"),
            new(2, "002", "INSERT INTO a SELECT x + 1 FROM a;"),
        ];

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 4),
            Token,
            async (_, token) =>
            {
                await using var connection = new NpgsqlConnection(server);
                await connection.OpenAsync(token);
                await PostgresSchema.UpgradeAsync(connection, scripts, token);
            }
        );

        Assert.Equal(
            "1,2",
            await ScalarAsync(server, "SELECT string_agg(x::text, ',' ORDER BY x) FROM a")
        );
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_both_numbers()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await store.WriteAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE schema_version SET number = 999", Token)
        );

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            store.Database.PrepareAsync(Token)
        );

        Assert.Contains("schema 999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_refused_with_the_servers_reason()
    {
        var server = new NpgsqlConnectionStringBuilder(await StoreUnderTest.NewDatabaseAsync())
        {
            Database = "nowhere",
        };
        await using var services = StoreUnderTest.Services(
            "data",
            "PostgreSql",
            server.ConnectionString
        );

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            services.GetRequiredService<IStoreDatabase>().PrepareAsync(Token)
        );

        Assert.Contains("\"nowhere\" does not exist", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_senders_never_claim_the_same_message_and_keep_the_order()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        var messages = Enumerable
            .Range(0, 200)
            .Select(n => AMessage($"c{n % 20}", $"{n}"))
            .ToArray();
        await AddAsync(store, messages);
        var sent = new System.Collections.Concurrent.ConcurrentQueue<OutboxMessage>();

        async Task DrainAsync(string by)
        {
            while (
                await ClaimAsync(store, StoreUnderTest.Now.AddMinutes(1), by)
                    is { Count: > 0 } claimed
            )
            {
                foreach (var message in claimed)
                {
                    sent.Enqueue(message);
                    await SettleAsync(store, Settlement.Sent(message, null));
                }
            }
        }

        await Task.WhenAll(DrainAsync("one"), DrainAsync("two"), DrainAsync("three"));
        await DrainAsync("last");

        Assert.Equal(200, sent.Select(m => m.Id).Distinct().Count());
        Assert.Equal(200, sent.Count);
        Assert.All(
            sent.GroupBy(m => m.ConversationKey, StringComparer.Ordinal),
            group => Assert.Equal(group.Select(m => m.Id).Order(), group.Select(m => m.Id))
        );
    }

    [Fact]
    public async Task Another_replica_hears_of_a_message_when_it_is_committed()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await using var other = StoreUnderTest.Services(
            store.Folder,
            "PostgreSql",
            store.ConnectionString
        );
        var listener = other.GetServices<IHostedService>().OfType<OutboxListener>().Single();
        using var signal = other.GetRequiredService<OutboxSignal>().Listen("t");
        await listener.StartAsync(Token);
        Assert.True(await signal.WaitAsync(TimeSpan.FromSeconds(30), Token), "It never listened.");

        await AddAsync(store, AMessage("a", "1"));

        Assert.True(await signal.WaitAsync(TimeSpan.FromSeconds(30), Token), "It heard nothing.");
        await listener.StopAsync(Token);
    }

    [Fact]
    public async Task All_replicas_measure_leases_with_the_clock_of_the_database()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        var wrong = new TestClock(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var clock = new DatabaseClock(wrong);
        await using var db = store.Db();
        Assert.Equal(2001, clock.GetUtcNow().Year);

        await clock.SyncAsync(db, Token);
        var synced = clock.GetUtcNow();
        wrong.Advance(TimeSpan.FromMinutes(5));

        Assert.True(synced.Year > 2001);
        Assert.Equal(synced + TimeSpan.FromMinutes(5), clock.GetUtcNow());
    }

    private static IEnumerable<string> Columns(ITable table) =>
        table.Columns.Select(c =>
            $"{table.Name}.{c.Name} {TypeName(c.StoreType)}{(c.IsNullable ? "" : " not null")}"
        );

    private static string TypeName(string type) =>
        string.Equals(type, "time", StringComparison.Ordinal) ? "time without time zone" : type;

    private static async Task<string?> ScalarAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Token))?.ToString();
    }
}
