using System.Globalization;
using Npgsql;

namespace JourneyBot.Store.Postgres;

/// <summary>Runs the numbered scripts a database has not seen yet, each in a transaction of its own with its number.</summary>
internal static class PostgresSchema
{
    // Any number will do, as long as every replica takes the same.
    private const long UpgradeLock = 7_305_809_226_143_771_001;

    public static async Task UpgradeAsync(
        NpgsqlConnection connection,
        IReadOnlyList<SchemaScript> scripts,
        CancellationToken cancellationToken
    )
    {
        foreach (var script in scripts)
        {
            await ApplyAsync(connection, script, scripts[^1].Number, cancellationToken);
        }
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection,
        SchemaScript script,
        int newest,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Two replicas that start at once: the second waits here, and then finds the script done.
        await connection.RunAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT pg_advisory_xact_lock({UpgradeLock})"
            ),
            cancellationToken
        );
        await connection.RunAsync(
            "CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL)",
            cancellationToken
        );
        var version = await VersionAsync(connection, cancellationToken);
        if (version > newest)
        {
            throw new StoreUnusableException(
                $"The database {connection.Database} has schema {version}, newer than this program's {newest}; start the newer program or restore an older backup."
            );
        }

        if (version < script.Number)
        {
            await connection.RunAsync(script.Text, cancellationToken);
            await connection.RunAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"DELETE FROM schema_version; INSERT INTO schema_version VALUES ({script.Number})"
                ),
                cancellationToken
            );
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<int> VersionAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(number), 0) FROM schema_version";
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
