using Microsoft.Data.Sqlite;

namespace JourneyBot.Store.Sqlite;

/// <summary>Copies the database as it is at one moment, while it is in use, and puts such a copy back.</summary>
internal static class SqliteBackup
{
    public static async Task WriteAsync(
        SqliteFile database,
        string file,
        CancellationToken cancellationToken
    )
    {
        if (File.Exists(file))
        {
            throw new StoreUnusableException(
                $"The file {file} exists already; give the backup another name."
            );
        }

        // Whoever finds the file under its own name finds a copy that was checked.
        var partial = file + ".partial";
        try
        {
            await CopyAsync(database.ConnectionString, partial, cancellationToken);
            File.Move(partial, file);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StoreUnusableException(
                $"The backup {file} can't be written; choose another folder or make room.",
                exception
            );
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public static async Task RestoreAsync(
        SqliteFile database,
        string file,
        CancellationToken cancellationToken
    )
    {
        await CheckBackupAsync(file, cancellationToken);
        if (File.Exists(database.Path))
        {
            var before = database.Path + ".before-restore";
            File.Delete(before);
            await WriteAsync(database, before, cancellationToken);
        }

        await using var source = await OpenAsync(ReadOnly(file), cancellationToken);
        await using var live = await OpenAsync(database.ConnectionString, cancellationToken);
        await SqlitePragmas.ApplyAsync(live, cancellationToken);
        source.BackupDatabase(live);
    }

    /// <summary>What SQLite finds wrong with a database; null where it is sound.</summary>
    public static async Task<string?> FaultAsync(
        SqliteConnection connection,
        string check,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = check;
        var found = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        return string.Equals(found, "ok", StringComparison.Ordinal) ? null : found;
    }

    private static async Task CopyAsync(
        string from,
        string partial,
        CancellationToken cancellationToken
    )
    {
        File.Delete(partial);
        await using var source = await OpenAsync(from, cancellationToken);
        await using var copy = await OpenAsync(
            new SqliteConnectionStringBuilder
            {
                DataSource = partial,
                Pooling = false,
            }.ConnectionString,
            cancellationToken
        );
        source.BackupDatabase(copy);
        // A backup is one file: without this it would want a log beside it.
        await FaultAsync(copy, "PRAGMA journal_mode = DELETE", cancellationToken);
        if (await FaultAsync(copy, "PRAGMA integrity_check(1)", cancellationToken) is { } fault)
        {
            throw new StoreUnusableException($"The copy of the database is damaged: {fault}");
        }
    }

    private static async Task CheckBackupAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var backup = await OpenAsync(ReadOnly(file), cancellationToken);
            if (
                await FaultAsync(backup, "PRAGMA integrity_check(1)", cancellationToken) is
                { } fault
            )
            {
                throw new StoreUnusableException($"The backup {file} is damaged: {fault}");
            }

            await SqliteSchema.CheckVersionAsync(backup, cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnusableException(
                $"The file {file} is not a backup of JourneyBot; nothing was changed.",
                exception
            );
        }
    }

    private static string ReadOnly(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString;

    private static async Task<SqliteConnection> OpenAsync(
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
