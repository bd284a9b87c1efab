using System.Collections.Concurrent;
using JourneyBot.TestKit.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace JourneyBot.Tests.App.Updates;

/// <summary>What a save by form asks of the database, so that it doesn't grow unseen.</summary>
[Trait("Database", "SQLite")]
public sealed class SaveStatementsTests
{
    private const string Stage = "I get help when it matters";
    private const string Weekend = "score.t5-1";

    // Begin; the activity; where and who; the map's stamp with the right to use it, its cards; map, update, reading, touchpoint and stage; two
    // cards, looked for among what waits and added; the remark; the answer; commit.
    private const int Most = 17;

    // The same without a reading and a touchpoint, with the decision; and whoever asked for it: in which tenants, how they are reached, the message.
    private const int MostOfDecision = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_by_form_is_one_transaction_of_few_statements()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);
        var asked = await ListenAsync(bot);

        await rosa.SavesAsync((Weekend, "2"), ("why", "Nobody answers after 18:00"));

        AssertFew(asked, Most);
    }

    [Fact]
    public async Task A_decision_is_one_transaction_of_few_statements()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.ChatAs("Rosa").SaysAsync("help");
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");
        var asked = await ListenAsync(bot);

        await ingrid.PicksAsync("Decide", inputs: new() { ["option"] = "0" });

        AssertFew(asked, MostOfDecision);
    }

    // What one turn asked, from the transaction's begin to its end.
    private static void AssertFew(ConcurrentQueue<string> asked, int most)
    {
        var statements = asked.ToList();
        var kept = statements.FindIndex(s =>
            s.StartsWith("INSERT INTO updates", StringComparison.Ordinal)
        );
        var begin = statements.FindLastIndex(kept, IsBegin);
        var commit = statements.FindIndex(kept, IsCommit);
        var turn = statements[begin..(commit + 1)];
        Assert.True(
            turn.Count <= most,
            $"There are {turn.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, turn)}"
        );
    }

    // The one connection that writes tells each statement it runs.
    private static Task<ConcurrentQueue<string>> ListenAsync(BotHost bot) =>
        bot.WithStoreAsync(async db =>
        {
            var asked = new ConcurrentQueue<string>();
            await using var write = await db.BeginWriteAsync(Cancellation);
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            raw.sqlite3_trace(connection.Handle!, (_, text) => asked.Enqueue(text), null);
            return asked;
        });

    private static bool IsBegin(string statement) =>
        statement.StartsWith("BEGIN", StringComparison.Ordinal);

    private static bool IsCommit(string statement) =>
        statement.StartsWith("COMMIT", StringComparison.Ordinal);
}
