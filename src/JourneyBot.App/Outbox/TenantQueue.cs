using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Outbox;

/// <summary>One tenant's part of the outbox, as its sender asks for it.</summary>
internal sealed class TenantQueue(
    IDbContextFactory<JourneyDb> databases,
    Replica replica,
    string tenantId,
    TimeProvider clock
)
{
    // Longer than the longest delivery, which opens a chat and then posts, half a minute each, or uploads a file. The sender's own lease
    // is much shorter; this one is for a message whose outcome could not be written.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public TimeProvider Clock => clock;

    /// <summary>Settles what was sent and takes what is due, in one transaction.</summary>
    public async Task<OutboxTurn> TurnAsync(
        IReadOnlyCollection<Settlement> settled,
        int room,
        CancellationToken cancellationToken
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Store.Sending.Outbox.TurnAsync(
            db,
            settled,
            new OutboxClaim(tenantId, replica.Name.Full, clock, Lease, room),
            cancellationToken
        );
    }

    /// <summary>Decides about messages whose lease is over.</summary>
    public async Task<int> RecoverAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Store.Sending.Outbox.RecoverAsync(
            db,
            tenantId,
            clock.GetUtcNow(),
            cancellationToken
        );
    }

    /// <summary>Decides about all that the sender before left.</summary>
    public async Task<int> RecoverAllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Store.Sending.Outbox.RecoverAllAsync(
            db,
            tenantId,
            clock.GetUtcNow(),
            cancellationToken
        );
    }
}
