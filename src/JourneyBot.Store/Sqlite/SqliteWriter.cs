using System.Data;
using Microsoft.Data.Sqlite;

namespace JourneyBot.Store.Sqlite;

/// <summary>
/// The one connection that writes. It stays open: its pages stay in memory, which they don't when another connection writes, and its
/// statements stay prepared.
/// </summary>
internal sealed class SqliteWriter(SqliteFile file) : IWriteConnection, IDisposable
{
    // More texts than the program has; one made of values must not fill the memory.
    private const int MostStatements = 500;

    // SQLite takes one writer at a time. Waiting here costs nothing; waiting in SQLite is polling.
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;

    public string? Outside => file.ConnectionString;

    /// <summary>Waits for the writer before this one to be released.</summary>
    public async Task<SqliteTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _connection ??= await OpenAsync(cancellationToken);
            // Not deferred is BEGIN IMMEDIATE: a transaction that reads first and writes later can't end in a deadlock.
            return _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
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

    public ValueTask ReleaseAsync()
    {
        _gate.Release();
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
        await SqlitePragmas.ApplyToWriterAsync(connection, cancellationToken);
        return connection;
    }

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
