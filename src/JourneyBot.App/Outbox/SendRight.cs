namespace JourneyBot.App.Outbox;

/// <summary>What every call of a tenant's sender has to pass right before it is made: the tenant's budget, and the lease.</summary>
internal sealed class SendRight(TenantBudget budget, SenderLease lease)
{
    /// <summary>Waits for its turn; false where the lease is over, so that another replica may be about to make the same call.</summary>
    public async ValueTask<bool> PassAsync(CancellationToken cancellationToken)
    {
        await budget.TakeAsync(cancellationToken);
        return lease.Holds;
    }
}
