using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JourneyBot.Store.Sqlite;

/// <summary>What SQLite has to be told on every connection.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // FULL costs 0.15 ms a commit against NORMAL, which may lose the last commits when the power goes.
    // What a reader keeps of the file is worth nothing after the next commit of the writer, and the kernel keeps the file as well:
    // 512 KB are more than a map has.
    private const string Text =
        "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA cache_size = -512;";

    // In place of what a reader keeps: nobody else writes, so its pages stay right, and those that turns touch are touched again. For the
    // same reason the log is folded into the file after 16 MB, and not after 4 as SQLite would.
    private const string OfWriter = "PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 4000;";

    public static SqlitePragmas Instance { get; } = new();

    /// <summary>For a connection that reads, or prepares the file.</summary>
    public static Task ApplyAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(Text, cancellationToken);

    /// <summary>For the one connection that writes.</summary>
    public static Task ApplyToWriterAsync(
        DbConnection connection,
        CancellationToken cancellationToken
    ) => connection.RunAsync(Text + OfWriter, cancellationToken);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => ApplyAsync(connection, cancellationToken);
}
