using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace JourneyBot.Tests.Store;

/// <summary>How SQLite finds what belongs to one map: never by a look at that of all maps.</summary>
[Trait("Database", "SQLite")]
public sealed class SqlitePlansTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_map_and_its_cards_are_found_by_indexes()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var added = await store.WriteAsync(db => MapWriter.AddAsync(db, DemoMap.Load(), Token));
        Assert.True(added.Succeeded(out var map, out _));
        await using var replica = store.AnotherReplica();

        var plans = await PlansAsync(
            replica,
            async db =>
            {
                await MapReader.LoadAsync(db, map.Id, Token);
                await StandingCards.OfMapAsync(db, map.Id, Token);
            }
        );

        Assert.True(plans.Count > 17, "Too little was asked to be a whole map.");
        Assert.DoesNotContain(plans, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_together_is_found_by_indexes()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var batch = UpdateId.New(StoreUnderTest.Now);

        var plans = await PlansAsync(
            store,
            async db =>
            {
                await UpdateReader.BatchAsync(db, batch, Token);
                await UpdateReader.IsUndoneAsync(db, batch, Token);
            }
        );

        Assert.Contains(
            plans,
            step => step.Contains("updates_of_batch (batch_id=?)", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(plans, step => step.StartsWith("SCAN u", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_sent_is_never_looked_through()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var statements = OutboxRecovery
            .Statements(StoreUnderTest.Now, "t", isNew: false)
            .Concat(OutboxRecovery.Statements(StoreUnderTest.Now, "t", isNew: true))
            .ToList();

        var plans = await PlansAsync(
            store,
            async db =>
            {
                foreach (var statement in statements)
                {
                    await statement.ExecuteAsync(db, Token);
                }

                await Outbox.AddAsync(db, OutboxUnderTest.AMessage("a", "{}"), Token);
                await Outbox.RedirectAsync(db, "a", "https://smba.example/", Token);
            }
        );

        Assert.NotEmpty(plans);
        // By an index of what is in that state, which is never what was sent; a whole table has none.
        Assert.DoesNotContain(
            plans,
            step =>
                step.StartsWith("SCAN", StringComparison.Ordinal)
                && step.Contains("outbox", StringComparison.Ordinal)
                && !step.Contains("outbox_leases", StringComparison.Ordinal)
        );
    }

    private static Task<List<string>> PlansAsync(StoreUnderTest store, Func<JourneyDb, Task> ask) =>
        store.WriteAsync(async db =>
        {
            var asked = new List<string>();
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            raw.sqlite3_trace(connection.Handle!, (_, text) => asked.Add(text), null);
            await ask(db);
            raw.sqlite3_trace(connection.Handle!, (strdelegate_trace?)null, null);
            var steps = new List<string>();
            foreach (var text in asked)
            {
                steps.AddRange(await StepsAsync(db, text));
            }

            return steps;
        });

    private static Task<List<string>> StepsAsync(JourneyDb db, string text) =>
        new RawSql($"EXPLAIN QUERY PLAN {text}").QueryAsync(db, row => row.GetString(3), Token);
}
