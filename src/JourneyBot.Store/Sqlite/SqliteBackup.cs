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
        if (!File.Exists(database.Path))
        {
            throw new StoreUnusableException(
                $"There is no database {database.Path} yet; set Store:DataFolder to the folder of the running bot."
            );
        }

        if (File.Exists(file))
        {
            throw new StoreUnusableException(
                $"The file {file} exists already; give the backup another name."
            );
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new StoreUnusableException(
                $"There is no folder {Path.GetDirectoryName(file)}; choose another one."
            );
        }

        // Whoever finds the file under its own name finds a copy that was checked.
        var partial = file + ".partial";
        try
        {
            if (await CopyAsync(database.ConnectionString, partial, cancellationToken) is { } fault)
            {
                throw new StoreUnusableException(database.Damaged(fault));
            }

            File.Move(partial, file);
        }
        catch (SqliteException exception) when (SqliteFile.IsDamage(exception))
        {
            throw new StoreUnusableException(database.Explain(exception), exception);
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
        using var nobodyElse = database.Reserve();
        if (File.Exists(database.Path))
        {
            await KeepAsync(database, database.Path + ".before-restore", cancellationToken);
        }

        await using var source = await OpenAsync(ReadOnly(file), cancellationToken);
        await using var live = await OpenAsync(database.ConnectionString, cancellationToken);
        await SqlitePragmas.ApplyAsync(live, cancellationToken);
        source.BackupDatabase(live);
    }

    // What is replaced may be the very reason for the restore, so it need not be sound to be kept.
    private static async Task KeepAsync(
        SqliteFile database,
        string before,
        CancellationToken cancellationToken
    )
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(before + suffix);
        }

        string? fault;
        try
        {
            fault = await CopyAsync(database.ConnectionString, before, cancellationToken);
        }
        catch (SqliteException exception) when (SqliteFile.IsDamage(exception))
        {
            fault = exception.Message;
        }

        if (fault is not null)
        {
            SqliteConnection.ClearAllPools();
            File.Delete(before);
            database.PutAside(before);
        }
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

    // What is wrong with the copy; null where it is sound.
    private static async Task<string?> CopyAsync(
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
        return await FaultAsync(copy, "PRAGMA integrity_check(1)", cancellationToken);
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
