using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Outbox;

/// <summary>Each tenant's part of the outbox, and the right to send from it, as this replica has them.</summary>
internal sealed class TenantQueues(
    IDbContextFactory<JourneyDb> databases,
    Replica replica,
    TimeProvider clock
)
{
    public TimeProvider Clock => clock;

    public TenantQueue Of(string tenantId) => new(databases, replica, tenantId, clock);

    public SenderLease LeaseOf(string tenantId) => new(databases, replica, tenantId, clock);
}
