using System.Text.Json.Nodes;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;
using static JourneyBot.Tests.Store.OutboxUnderTest;

namespace JourneyBot.Tests.Store;

/// <summary>What PostgreSQL touches for one map or message does not grow with what else is there; counted in rows, never in time.</summary>
public sealed class PostgresPlansTests
{
    private const string Touched =
        "SELECT SUM(seq_tup_read + idx_tup_fetch)::bigint FROM pg_stat_xact_user_tables";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_map_is_read_by_its_own_rows_however_many_maps_there_are()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        var first = await ImportAsync(store, 1);
        var alone = await RowsOfReadingAsync(store, first);

        for (var other = 2; other <= 8; other++)
        {
            await ImportAsync(store, other);
        }

        Assert.Equal(alone, await RowsOfReadingAsync(store, first));
    }

    [Fact]
    public async Task A_claim_looks_at_what_it_takes_though_the_statistics_know_an_empty_queue()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await store.WriteAsync(db => new RawSql("ANALYZE outbox").ExecuteAsync(db, Token));
        await AddAsync(store, [.. Enumerable.Range(0, 400).Select(n => AMessage($"c{n}", "{}"))]);
        var claim = new OutboxClaim("t", "me", StoreUnderTest.Now, TimeSpan.FromMinutes(1), 10);

        // Each is found in the queue, looked up for those before it and in flight, and changed.
        var touched = await RowsAsync(
            store,
            db => OutboxRows.Claim(claim, skipLocked: true).QueryAsync(db, OutboxRows.Read, Token)
        );

        Assert.InRange(touched, 20, 99);
    }

    [Fact]
    public async Task What_is_run_often_is_prepared()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);

        var prepared = await store.WriteAsync(async db =>
        {
            for (var time = 0; time < 10; time++)
            {
                await MapReader.LoadAsync(db, MapId.New(StoreUnderTest.Now), Token);
            }

            return await new RawSql("SELECT COUNT(*) FROM pg_prepared_statements").QueryAsync(
                db,
                row => row.GetInt64(0),
                Token
            );
        });

        Assert.InRange(prepared.Single(), 1, 9);
    }

    private static async Task<MapId> ImportAsync(StoreUnderTest store, int number)
    {
        var file = JsonNode.Parse(DemoMap.Json())!.AsObject();
        file["organization"]!["id"] = $"company-{number}";
        var reading = MapFile.Read(
            System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()),
            DemoMap.Now
        );
        Assert.True(reading.Succeeded(out var map));
        var added = await store.WriteAsync(db => MapWriter.AddAsync(db, map, Token));
        Assert.True(added.Succeeded(out var summary, out _));
        return summary.Id;
    }

    private static async Task<long> RowsOfReadingAsync(StoreUnderTest store, MapId map)
    {
        // One that has no map in memory.
        await using var replica = store.AnotherReplica();
        return await RowsAsync(replica, db => MapReader.LoadAsync(db, map, Token));
    }

    // Small tables are read whole where that is cheaper; what counts is that there is a way to do without.
    private static Task<long> RowsAsync<T>(StoreUnderTest store, Func<JourneyDb, Task<T>> work) =>
        store.WriteAsync(async db =>
        {
            await new RawSql("SET LOCAL enable_seqscan = off").ExecuteAsync(db, Token);
            var before = await TouchedAsync(db);
            await work(db);
            return await TouchedAsync(db) - before;
        });

    private static async Task<long> TouchedAsync(JourneyDb db) =>
        (await new RawSql(Touched).QueryAsync(db, row => row.GetInt64(0), Token)).Single();
}
