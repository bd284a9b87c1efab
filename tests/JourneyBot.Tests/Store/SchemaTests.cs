using JourneyBot.Store;
using JourneyBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JourneyBot.Tests.Store;

public sealed class SchemaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Each_step_has_the_next_number(string database)
    {
        var numbers = SchemaScript.For(database).Select(s => s.Number).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public async Task The_schema_is_what_the_model_expects()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        var expected = db
            .Model.GetRelationalModel()
            .Tables.SelectMany(Columns)
            .ToHashSet(StringComparer.Ordinal);

        var actual = await db
            .Database.SqlQuery<string>(
                $"""
                SELECT m.name || '.' || c.name || CASE WHEN c."notnull" THEN ' not null' ELSE '' END AS Value
                FROM sqlite_master m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'schema_version'
                """
            )
            .ToListAsync(Token);

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_connection_is_safe_and_patient()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using var db = store.Db();
        await db.Database.OpenConnectionAsync(Token);

        Assert.Equal("wal", await PragmaAsync(db, "journal_mode"));
        Assert.Equal("2", await PragmaAsync(db, "synchronous"));
        Assert.Equal("10000", await PragmaAsync(db, "busy_timeout"));
        Assert.Equal("1", await PragmaAsync(db, "foreign_keys"));
    }

    [Fact]
    public async Task Preparing_twice_changes_nothing()
    {
        await using var store = await StoreUnderTest.OpenAsync();

        await store.Database.PrepareAsync(Token);

        Assert.Equal(SchemaScript.For("Sqlite")[^1].Number, await VersionAsync(store.DatabasePath));
    }

    [Fact]
    public async Task Several_that_start_at_once_run_each_script_once()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        var path = Path.Combine(folder, "many.db");
        SchemaScript[] scripts =
        [
            new(1, "001", "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);"),
            new(2, "002", "INSERT INTO a SELECT x + 1 FROM a;"),
        ];

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 4),
            Token,
            async (_, token) =>
            {
                await using var connection = new SqliteConnection($"Data Source={path}");
                await connection.OpenAsync(token);
                await SqlitePragmas.ApplyAsync(connection, token);
                await SqliteSchema.UpgradeAsync(connection, scripts, token);
            }
        );

        Assert.Equal(
            "1,2",
            await ScalarAsync(path, "SELECT group_concat(x) FROM (SELECT x FROM a ORDER BY x)")
        );
        Cleanup(folder);
    }

    [Fact]
    public async Task A_script_that_breaks_off_leaves_nothing_behind()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        var path = Path.Combine(folder, "broken.db");
        SchemaScript[] broken =
        [
            new(1, "001", "CREATE TABLE a (x INTEGER);"),
            new(2, "002", "CREATE TABLE b (x INTEGER); SELECT nothing FROM nowhere;"),
        ];
        await using (var connection = new SqliteConnection($"Data Source={path}"))
        {
            await connection.OpenAsync(Token);
            await Assert.ThrowsAsync<SqliteException>(() =>
                SqliteSchema.UpgradeAsync(connection, broken, Token)
            );
        }

        Assert.Equal(1, await VersionAsync(path));
        Assert.Equal(
            "0",
            await ScalarAsync(path, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'b'")
        );
        Cleanup(folder);
    }

    [Fact]
    public async Task A_process_killed_inside_a_script_has_changed_nothing()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        var path = Path.Combine(folder, "killed.db");
        var copy = Path.Combine(folder, "copy.db");
        SchemaScript[] scripts = [new(1, "001", "CREATE TABLE a (x INTEGER);")];
        await using (var killed = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await killed.OpenAsync(Token);
            await SqliteSchema.UpgradeAsync(killed, [], Token);
            await using var transaction = killed.BeginTransaction(deferred: false);
            await using var command = killed.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                "PRAGMA cache_spill = 1; CREATE TABLE a (x INTEGER); CREATE TABLE schema_version (number INTEGER NOT NULL);";
            await command.ExecuteNonQueryAsync(Token);
            // What is on the disk at this moment is what a killed process leaves.
            string[] ends = ["", "-wal"];
            foreach (var end in ends.Where(e => File.Exists(path + e)))
            {
                File.Copy(path + end, copy + end);
            }
        }

        await using (var restarted = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await restarted.OpenAsync(Token);
            await SqliteSchema.UpgradeAsync(restarted, scripts, Token);
        }

        Assert.Equal(1, await VersionAsync(copy));
        Assert.Equal("0", await ScalarAsync(copy, "SELECT COUNT(*) FROM a"));
        Cleanup(folder);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_both_numbers()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await ScalarAsync(
            store.DatabasePath,
            "UPDATE schema_version SET number = 999 RETURNING number"
        );

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            store.Database.PrepareAsync(Token)
        );

        Assert.Contains("schema 999", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Columns(ITable table) =>
        table.Columns.Select(c => $"{table.Name}.{c.Name}{(c.IsNullable ? "" : " not null")}");

    private static async Task<string?> PragmaAsync(JourneyDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync(Token))?.ToString();
    }

    private static async Task<long> VersionAsync(string path) =>
        long.Parse(
            (await ScalarAsync(path, "SELECT number FROM schema_version"))!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static async Task<string?> ScalarAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Token))?.ToString();
    }

    private static void Cleanup(string folder)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
