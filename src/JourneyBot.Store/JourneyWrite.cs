using System.Data.Common;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Store;

/// <summary>One change of the store: all of it is kept by <see cref="CommitAsync"/>, or none of it.</summary>
public sealed partial class JourneyWrite : IAsyncDisposable
{
    private const string Any = "";
    private readonly HashSet<string> _wakes = new(StringComparer.Ordinal);
    private readonly JourneyDb _db;
    private readonly IWriteConnection _connection;
    private readonly OutboxSignal _signal;
    private readonly ILogger _logger;
    private readonly List<Action> _afterwards = [];
    private bool _hasMessages;
    private bool _isJoined;
    private bool _committed;
    private bool _disposed;

    internal JourneyWrite(
        JourneyDb db,
        IWriteConnection connection,
        OutboxSignal signal,
        ILogger logger
    )
    {
        (_db, _connection) = (db, connection);
        (_signal, _logger) = (signal, logger);
        db.CurrentWrite = this;
    }

    /// <summary>Messages of this tenant were added, or of any where none is named; its sender is woken by the commit where they may be due.</summary>
    internal void Says(string? tenantId, bool wakes)
    {
        _hasMessages = true;
        if (wakes)
        {
            _wakes.Add(tenantId ?? Any);
        }
    }

    /// <summary>The conversations something was said in: what else is said there stands behind it.</summary>
    internal HashSet<string> SpeaksIn { get; } = new(StringComparer.Ordinal);

    /// <summary>The maps that were loaded or saved in it, as of when.</summary>
    internal Dictionary<JourneyMap, MapStamp> Loaded { get; } = [];

    /// <summary>Keeps what the context tracks too.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_isJoined)
        {
            await _db.SaveChangesAsync(cancellationToken);
        }

        foreach (var tenant in _db.Store.LocksRows ? _wakes : [])
        {
            // Other replicas hear it at the moment of the commit, and not at all if it fails.
            await new RawSql("SELECT pg_notify('outbox', @tenant)")
                .With("@tenant", tenant)
                .ExecuteAsync(_db, cancellationToken);
        }

        if (!_hasMessages)
        {
            await KeepAsync(cancellationToken);
            return;
        }

        LogCommitting(_logger);
        await KeepAsync(cancellationToken);
        LogCommitted(_logger);
        _db.Store.Trouble.IsOver();
        foreach (var tenant in _wakes)
        {
            _signal.Set(tenant.Length > 0 ? tenant : null);
        }
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
            Leave();
        }
        finally
        {
            await _connection.ReleaseAsync();
        }
    }

    /// <summary>Does this once all of it is kept; not at all otherwise.</summary>
    internal void Afterwards(Action action) => _afterwards.Add(action);

    internal Statement Prepare(string text)
    {
        Require();
        return _connection.Prepare(text);
    }

    /// <summary>EF costs more to wake than most turns need to write, so it comes into the transaction only when it is asked for something.</summary>
    internal void Join()
    {
        if (_committed && !_isJoined)
        {
            return;
        }

        Require();
        if (!_isJoined)
        {
            _isJoined = true;
            _connection.Join(_db.Database);
        }
    }

    // Whatever came after it would be kept at once, and alone.
    private void Require()
    {
        if (_committed || !_connection.IsUnderWay)
        {
            throw new InvalidOperationException(
                "This change is over, or the database took it back."
            );
        }
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _connection.CommitAsync(cancellationToken);
            _committed = true;
        }
        catch (DbException problem) when (_db.Store.Trouble.Note(problem))
        {
            throw;
        }

        _afterwards.ForEach(action => action());
    }

    private void Leave()
    {
        _db.CurrentWrite = null;
        if (!_committed)
        {
            _db.ChangeTracker.Clear();
        }

        if (_isJoined)
        {
            _connection.Leave(_db.Database);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Committing a change with messages.")]
    private static partial void LogCommitting(ILogger logger);

    [LoggerMessage(LogLevel.Debug, "Committed a change with messages.")]
    private static partial void LogCommitted(ILogger logger);
}
