using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace JourneyBot.Store.Sqlite;

/// <summary>
/// The one connection that writes. It stays open: its pages stay in memory, which they don't when another connection writes, and its
/// statements stay prepared.
/// </summary>
internal sealed class SqliteWriter(SqliteFile file) : IWriteConnection, IDisposable
{
    // More texts than the program has; one made of values must not fill the memory.
    private const int MostStatements = 500;

    // Of the memory a connection keeps for what is small and short-lived. Statements that stay prepared fill the 48 KB it has by itself, and
    // whatever they do takes from the heap: in this there is room for both. Where SQLite refuses it, a change costs a little more.
    private const int SlotBytes = 1200;
    private const int Slots = 1000;

    // SQLite takes one writer at a time. Waiting here costs nothing; waiting in SQLite is polling.
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;

    // What an error has made SQLite roll back can't be rolled back once more.
    public bool IsUnderWay =>
        _connection?.Handle is { } handle && raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>Waits for the writer before this one to be released.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _connection ??= await OpenAsync(cancellationToken);
            // Not deferred: a transaction that reads first and writes later can't end in a deadlock.
            Run("BEGIN IMMEDIATE");
        }
        catch
        {
            Close();
            _gate.Release();
            throw;
        }
    }

    /// <summary>Lets go of the file; the next change opens it again.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        Close();
        _gate.Release();
    }

    public Statement Prepare(string text)
    {
        if (_prepared.TryGetValue(text, out var command))
        {
            return new Statement(command, isKept: true);
        }

        if (_prepared.Count >= MostStatements)
        {
            Forget();
        }

        command = _connection!.CreateCommand();
        command.CommandText = text;
        _prepared.Add(text, command);
        return new Statement(command, isKept: true);
    }

    // EF would begin a transaction, or set a savepoint, where it saves several rows: it is in one, and nobody goes on after an error.
    public void Join(DatabaseFacade context)
    {
        context.SetDbConnection(_connection);
        context.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    public void Leave(DatabaseFacade context)
    {
        context.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
        context.SetDbConnection(connection: null);
        context.SetConnectionString(file.ConnectionString);
    }

    public Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Run("COMMIT");
        return Task.CompletedTask;
    }

    public ValueTask ReleaseAsync()
    {
        try
        {
            if (IsUnderWay)
            {
                Run("ROLLBACK");
            }
        }
        catch
        {
            Close();
            throw;
        }
        finally
        {
            _gate.Release();
        }

        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        Close();
        _gate.Dispose();
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(file.WriterConnectionString);
        await connection.OpenAsync(cancellationToken);
        _ = raw.sqlite3_db_config(
            connection.Handle!,
            raw.SQLITE_DBCONFIG_LOOKASIDE,
            IntPtr.Zero,
            SlotBytes,
            Slots
        );
        await SqlitePragmas.ApplyToWriterAsync(connection, cancellationToken);
        return connection;
    }

    private void Run(string text) => Prepare(text).Command.ExecuteNonQuery();

    // After a fault the next change begins with a connection that never saw it.
    private void Close()
    {
        Forget();
        _connection?.Dispose();
        _connection = null;
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}
