using Microsoft.Data.Sqlite;

namespace JourneyBot.Store.Sqlite;

/// <summary>Where the database file is and how it is opened.</summary>
internal sealed class SqliteFile
{
    private const int BusyError = 5;
    private const int ReadOnlyError = 8;
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
    }

    public string Path { get; }

    public string ConnectionString { get; }

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

    public string Damaged(string fault) =>
        $"The database {Path} is damaged ({fault.Split('\n', 2)[0]}); restore a backup.";

    public string Explain(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            ReadOnlyError or CannotOpenError =>
                $"The database {Path} can't be written; set Store:DataFolder to a folder this user may write to.",
            BusyError => $"The database {Path} is in use by another process; stop that one first.",
            FullError => $"There is no room left for the database {Path}; make some.",
            DamagedError => Damaged("malformed"),
            NotADatabaseError =>
                $"The file {Path} is not an SQLite database; move it away or set Store:DataFolder.",
            _ =>
                $"The database {Path} can't be used (SQLite error {exception.SqliteExtendedErrorCode}).",
        };
}
