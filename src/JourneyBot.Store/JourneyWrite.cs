using System.Data.Common;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Store;

/// <summary>One change of the store: all of it is kept by <see cref="CommitAsync"/>, or none of it.</summary>
public sealed partial class JourneyWrite : IAsyncDisposable
{
    private readonly JourneyDb _db;
    private readonly DbTransaction _transaction;
    private readonly OutboxSignal _signal;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim? _gate;
    private bool _committed;
    private bool _disposed;

    internal JourneyWrite(
        JourneyDb db,
        DbTransaction transaction,
        OutboxSignal signal,
        ILogger logger,
        SemaphoreSlim? gate
    )
    {
        (_db, _transaction, _signal, _logger, _gate) = (db, transaction, signal, logger, gate);
        db.CurrentWrite = this;
    }

    /// <summary>Whether messages were added, so that the sender is to be woken.</summary>
    internal bool HasMessages { get; set; }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (HasMessages && _db.Store.LocksRows)
        {
            // Other replicas hear it at the moment of the commit, and not at all if it fails.
            await _db.Database.ExecuteSqlAsync(
                $"SELECT pg_notify('outbox', '')",
                cancellationToken
            );
        }

        if (!HasMessages)
        {
            await _transaction.CommitAsync(cancellationToken);
            _committed = true;
            return;
        }

        LogCommitting(_logger);
        await _transaction.CommitAsync(cancellationToken);
        _committed = true;
        LogCommitted(_logger);
        _signal.Set();
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            await ReleaseAsync();
        }
        finally
        {
            _gate?.Release();
        }
    }

    private async Task ReleaseAsync()
    {
        _db.CurrentWrite = null;
        if (!_committed)
        {
            _db.ChangeTracker.Clear();
        }

        await _db.Database.UseTransactionAsync(transaction: null, CancellationToken.None);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }

    [LoggerMessage(LogLevel.Debug, "Committing a change with messages.")]
    private static partial void LogCommitting(ILogger logger);

    [LoggerMessage(LogLevel.Debug, "Committed a change with messages.")]
    private static partial void LogCommitted(ILogger logger);
}
