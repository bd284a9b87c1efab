using System.Text.Json.Nodes;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
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
    public async Task The_cards_of_a_map_are_found_among_those_of_all_maps()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        var (one, other) = (await ImportAsync(store, 1), await ImportAsync(store, 2));
        await PostAsync(store, one, 3);
        await PostAsync(store, other, 40);

        // Each with its conversation.
        Assert.Equal(6, await RowsAsync(store, db => StandingCards.OfMapAsync(db, one, Token)));
    }

    [Fact]
    public async Task A_claim_looks_at_what_it_takes_though_the_statistics_know_an_empty_queue()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await AfterAQuietWeekAsync(store);
        await AddAsync(store, [.. Enumerable.Range(0, 400).Select(n => AMessage($"c{n}", "{}"))]);
        var claim = new OutboxClaim("t", "me", TimeProvider.System, TimeSpan.FromMinutes(1), 10);

        // Each is found in the queue, looked up for those before it and in flight, and changed.
        var touched = await RowsAsync(
            store,
            db =>
                OutboxRows
                    .Claim(claim, StoreUnderTest.Now, skipLocked: true)
                    .QueryAsync(db, OutboxRows.Read, Token)
        );

        Assert.InRange(touched, 20, 40);
    }

    [Fact]
    public async Task A_message_is_added_without_a_look_at_all_that_waits()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await AfterAQuietWeekAsync(store);
        await AddAsync(store, [.. Enumerable.Range(0, 400).Select(n => AMessage($"c{n}", "{}"))]);

        // The one before it in its conversation; and none that covers it.
        var touched = await RowsAsync(
            store,
            db => Outbox.AddAsync(db, AMessage("c7", "{}", supersede: "card:7"), Token)
        );

        Assert.InRange(touched, 0, 2);
    }

    [Fact]
    public async Task How_full_the_queue_is_is_asked_without_a_look_at_what_was_sent()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await AfterAQuietWeekAsync(store);
        await AddAsync(store, AMessage("a", "{}"));

        var touched = await RowsAsync(
            store,
            async db =>
            {
                Assert.Equal(["t"], await Outbox.TenantsAsync(db, Token));
                Assert.Empty(await Outbox.WaitingWithAsync(db, ["NoToken"], Token));
                return await Outbox.CountAsync(db, Token);
            }
        );

        Assert.InRange(touched, 1, 9);
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

    // All that there is was sent long ago, and the statistics say so.
    private static Task<int> AfterAQuietWeekAsync(StoreUnderTest store) =>
        store.WriteAsync(async db =>
        {
            await new RawSql(
                """
                INSERT INTO outbox (tenant_id, conversation_key, kind, action, payload, on_unknown, state, not_before, attempts,
                    may_have_arrived, created_at, settled_at)
                SELECT 't', 'c' || n, 'test', 'Send', '{}', 'Resend', 'Sent', 1, 1, false, 1, 1 FROM generate_series(1, 1000) n
                """
            ).ExecuteAsync(db, Token);
            return await new RawSql("ANALYZE outbox").ExecuteAsync(db, Token);
        });

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

    private static Task<int> PostAsync(StoreUnderTest store, MapId map, int cards) =>
        store.WriteAsync(async db =>
        {
            for (var card = 0; card < cards; card++)
            {
                var channel = $"19:{map.Value}-{card}";
                await new RawSql(
                    """
                    INSERT INTO teams_conversations (tenant_id, conversation_id, service_url, type, state, updated_at)
                    VALUES ('t', @channel, 'https://smba.example', 'Channel', 'Active', 0)
                    """
                ).With("@channel", channel).ExecuteAsync(db, Token);
                await StandingCards.AddAsync(
                    db,
                    new PostedCard
                    {
                        CardId = CardId.New(StoreUnderTest.Now),
                        MapId = map,
                        TenantId = "t",
                        ConversationId = channel,
                    },
                    Token
                );
            }

            return cards;
        });

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
