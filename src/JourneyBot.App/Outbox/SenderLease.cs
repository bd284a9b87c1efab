using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Outbox;

/// <summary>One replica's right to send for a tenant: renewed while it works, and over by itself where it was frozen or cut off.</summary>
internal sealed class SenderLease(
    IDbContextFactory<JourneyDb> databases,
    Replica replica,
    string tenantId,
    TimeProvider clock
)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(3);

    // A call is only begun while this much is left, so that whoever takes over does not meet it on its way.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    // Both clocks of this machine: the monotonic one may stand still while the machine sleeps, the other one may be set back.
    private long _timestamp;
    private DateTimeOffset _at = DateTimeOffset.MinValue;

    /// <summary>Whether a call may be made now; asks no database.</summary>
    public bool Holds => Age() < Length - Margin;

    public async Task<bool> TakeAsync(CancellationToken cancellationToken) =>
        await AskAsync(
            (db, now) =>
                SenderLeases.TakeAsync(
                    db,
                    tenantId,
                    replica.Name,
                    now,
                    now + Length,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>Renews it where it is time; false where another replica sends by now.</summary>
    public async Task<bool> KeepAsync(CancellationToken cancellationToken) =>
        Age() < RenewAfter
        || await AskAsync(
            (db, now) =>
                SenderLeases.RenewAsync(
                    db,
                    tenantId,
                    replica.Name,
                    now + Length,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>Lets another replica send at once.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        _at = DateTimeOffset.MinValue;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await SenderLeases.ReleaseAsync(db, tenantId, replica.Name, cancellationToken);
    }

    private async Task<bool> AskAsync(
        Func<JourneyDb, DateTimeOffset, Task<bool>> ask,
        CancellationToken cancellationToken
    )
    {
        // It counts from before it was asked for, so that it ends here no later than in the database.
        var (timestamp, at) = (clock.GetTimestamp(), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var mine = await ask(db, at);
        (_timestamp, _at) = mine ? (timestamp, at) : (0, DateTimeOffset.MinValue);
        return mine;
    }

    private TimeSpan Age()
    {
        var (elapsed, apart) = (clock.GetElapsedTime(_timestamp), clock.GetUtcNow() - _at);
        return elapsed > apart ? elapsed : apart;
    }
}
