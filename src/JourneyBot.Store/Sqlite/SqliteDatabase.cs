using System.Data;
using JourneyBot.Store.Sending;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Store.Sqlite;

/// <summary>The store in one file beside the program.</summary>
internal sealed class SqliteDatabase : IStoreDatabase, IDisposable
{
    // SQLite takes one writer at a time. Waiting here costs nothing; waiting in SQLite is polling.
    private readonly SemaphoreSlim _gate = new(1);
    private readonly OutboxSignal _signal;
    private readonly ILogger<SqliteDatabase> _logger;
    private readonly SqliteFile _file;

    public SqliteDatabase(StoreOptions options, OutboxSignal signal, ILogger<SqliteDatabase> logger)
    {
        (_signal, _logger) = (signal, logger);
        _file = new SqliteFile(options);
    }

    public bool LocksRows => false;

    public void Configure(DbContextOptionsBuilder options) =>
        options
            .UseSqlite(
                _file.ConnectionString,
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .AddInterceptors(SqlitePragmas.Instance);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _file.MakeFolder();
        try
        {
            await using var connection = new SqliteConnection(_file.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await SqlitePragmas.ApplyAsync(connection, cancellationToken);
            if (
                await SqliteBackup.FaultAsync(
                    connection,
                    "PRAGMA quick_check(1)",
                    cancellationToken
                ) is
                { } fault
            )
            {
                throw new StoreUnusableException(_file.Damaged(fault));
            }

            await SqliteSchema.UpgradeAsync(
                connection,
                SchemaScript.For("Sqlite"),
                cancellationToken
            );
        }
        catch (SqliteException exception)
        {
            throw new StoreUnusableException(_file.Explain(exception), exception);
        }
    }

    public IDisposable Reserve() => _file.Reserve();

    public async Task<JourneyWrite> BeginWriteAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            // Not deferred is BEGIN IMMEDIATE: a transaction that reads first and writes later can't end in a deadlock.
            var transaction = connection.BeginTransaction(
                IsolationLevel.Serializable,
                deferred: false
            );
            await db.Database.UseTransactionAsync(transaction, cancellationToken);
            return new JourneyWrite(db, transaction, _signal, _logger, _gate);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            _gate.Release();
            throw;
        }
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        SqliteBackup.WriteAsync(_file, Path.GetFullPath(file), cancellationToken);

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await SqliteBackup.RestoreAsync(_file, Path.GetFullPath(file), cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnusableException(_file.Explain(exception), exception);
        }
    }

    public void Dispose() => _gate.Dispose();
}
