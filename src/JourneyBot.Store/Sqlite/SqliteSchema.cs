using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace JourneyBot.Store.Sqlite;

/// <summary>Runs the numbered scripts a database has not seen yet, each in a transaction of its own with its number.</summary>
internal static class SqliteSchema
{
    public static async Task UpgradeAsync(
        SqliteConnection connection,
        IReadOnlyList<SchemaScript> scripts,
        CancellationToken cancellationToken
    )
    {
        await connection.RunAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        foreach (var script in scripts)
        {
            await ApplyAsync(connection, script, scripts[^1].Number, cancellationToken);
        }
    }

    /// <summary>Refuses a database whose schema this program is too old for.</summary>
    public static async Task CheckVersionAsync(
        SqliteConnection connection,
        CancellationToken cancellationToken
    ) =>
        Refuse(
            connection,
            await VersionAsync(connection, null, cancellationToken),
            SchemaScript.For("Sqlite")[^1].Number
        );

    private static async Task ApplyAsync(
        SqliteConnection connection,
        SchemaScript script,
        int newest,
        CancellationToken cancellationToken
    )
    {
        // The lock is taken before the version is read: of two processes that start at once the second finds it done.
        await using var transaction = connection.BeginTransaction(
            IsolationLevel.Serializable,
            deferred: false
        );
        await connection.RunAsync(
            "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER NOT NULL) STRICT;",
            cancellationToken
        );
        var version = await VersionAsync(connection, transaction, cancellationToken);
        Refuse(connection, version, newest);
        if (version < script.Number)
        {
            await connection.RunAsync(script.Text, cancellationToken);
            await connection.RunAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"DELETE FROM schema_version; INSERT INTO schema_version VALUES ({script.Number});"
                ),
                cancellationToken
            );
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static void Refuse(SqliteConnection connection, long version, int newest)
    {
        if (version > newest)
        {
            throw new StoreUnusableException(
                $"The database {connection.DataSource} has schema {version}, newer than this program's {newest}; start the newer program or restore an older backup."
            );
        }
    }

    private static async Task<long> VersionAsync(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT COALESCE(MAX(number), 0) FROM schema_version";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
