using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace JourneyBot.Store.Sqlite;

/// <summary>Where the database file is and how it is opened.</summary>
internal sealed class SqliteFile
{
    private const int BusyError = 5;
    private const int ReadOnlyError = 8;
    private const int IoError = 10;
    private const int DamagedError = 11;
    private const int FullError = 13;
    private const int CannotOpenError = 14;
    private const int NotADatabaseError = 26;

    public SqliteFile(StoreOptions options)
    {
        var given = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new SqliteConnectionStringBuilder
            {
                DataSource = System.IO.Path.Combine(options.DataFolder, "journeybot.db"),
            }
            : new SqliteConnectionStringBuilder(options.ConnectionString);
        given.DataSource = System.IO.Path.GetFullPath(given.DataSource);
        given.ForeignKeys = true;
        Path = given.DataSource;
        ConnectionString = given.ConnectionString;
        // The one that writes is never given back, so a pool has nothing to do with it.
        given.Pooling = false;
        WriterConnectionString = given.ConnectionString;
    }

    public string Path { get; }

    public string ConnectionString { get; }

    public string WriterConnectionString { get; }

    private string NotWritable =>
        $"The database {Path} can't be written; set Store:DataFolder to a folder this user may write to.";

    private string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(
                $"The data folder {Folder} can't be made; set Store:DataFolder to a folder this user may write to.",
                exception
            );
        }
    }

    /// <summary>A database that can't be read any more is put aside with its log, so that whoever can may still save something of it.</summary>
    public void PutAside(string name)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(Path + suffix))
            {
                File.Move(Path + suffix, name + suffix, overwrite: true);
            }
        }
    }

    /// <summary>The operating system lets go of the lock with the process, however that ends.</summary>
    public IDisposable Reserve()
    {
        MakeFolder();
        try
        {
            return new FileStream(
                Path + ".lock",
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreUnusableException(NotWritable, exception);
        }
        catch (IOException exception)
        {
            throw new StoreUnusableException(
                Directory.Exists(Folder) && !File.Exists(Path + ".lock")
                    ? NotWritable
                    : $"The database {Path} is in use by another JourneyBot; stop that one first.",
                exception
            );
        }
    }

    public static bool IsDamage(SqliteException exception) =>
        exception.SqliteErrorCode is DamagedError or NotADatabaseError;

    /// <summary>What keeps a running program from changing anything; null for a mistake in the change itself.</summary>
    public static string? Trouble(DbException problem) =>
        (problem as SqliteException)?.SqliteErrorCode switch
        {
            FullError => "There is no room left for the database: make some.",
            ReadOnlyError or CannotOpenError or IoError =>
                "The database can't be written: look at its disk and its permissions.",
            DamagedError or NotADatabaseError => "The database is damaged: restore a backup.",
            BusyError => "The database is in use by another process: stop that one.",
            _ => null,
        };

    public string Damaged(string fault) =>
        $"The database {Path} is damaged ({fault.Split('\n', 2)[0]}); restore a backup.";

    public string Explain(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            ReadOnlyError or CannotOpenError => NotWritable,
            BusyError => $"The database {Path} is in use by another process; stop that one first.",
            FullError => $"There is no room left for the database {Path}; make some.",
            DamagedError => Damaged("malformed"),
            NotADatabaseError =>
                $"The file {Path} is not an SQLite database; move it away or set Store:DataFolder.",
            _ =>
                $"The database {Path} can't be used (SQLite error {exception.SqliteExtendedErrorCode}).",
        };
}
