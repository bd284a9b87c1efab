using JourneyBot.Store.Sending;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Outbox;

/// <summary>Makes the sender of a tenant.</summary>
internal sealed class TenantDrains(
    TenantQueues queues,
    Delivery delivery,
    OutboxSignal signal,
    IOptions<OutboxOptions> options,
    ILoggerFactory logs
)
{
    public TenantDrain For(string tenantId)
    {
        var lease = queues.LeaseOf(tenantId);
        var budget = new TenantBudget(options.Value.CallsPerSecond, queues.Clock);
        var right = new SendRight(budget, lease);
        return new TenantDrain(
            queues.Of(tenantId),
            lease,
            new Courier(delivery, right, queues.Clock, logs.CreateLogger<Courier>()),
            signal.Listen(tenantId),
            logs.CreateLogger<TenantDrain>()
        );
    }
}
