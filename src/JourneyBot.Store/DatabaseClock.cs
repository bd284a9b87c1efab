using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store;

/// <summary>The clock of the database, which all replicas share, run on by this machine's monotonic one: leases are measured with it.</summary>
public sealed class DatabaseClock(TimeProvider system) : TimeProvider
{
    private volatile Anchor? _anchor;

    public override long TimestampFrequency => system.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() =>
        _anchor is { } anchor
            ? anchor.At + system.GetElapsedTime(anchor.Timestamp)
            : system.GetUtcNow();

    public override long GetTimestamp() => system.GetTimestamp();

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => system.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the database what time it is; to be repeated every half minute. SQLite has only this machine's clock.</summary>
    public async Task SyncAsync(JourneyDb db, CancellationToken cancellationToken)
    {
        if (!db.Store.LocksRows)
        {
            return;
        }

        var asked = system.GetTimestamp();
        var microseconds = await db
            .Database.SqlQuery<long>(
                $"""SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000000)::bigint AS "Value" """
            )
            .SingleAsync(cancellationToken);
        var halfway = system.GetElapsedTime(asked) / 2;
        var at = DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds);
        _anchor = new Anchor(at + halfway, system.GetTimestamp());
    }

    private sealed record Anchor(DateTimeOffset At, long Timestamp);
}
