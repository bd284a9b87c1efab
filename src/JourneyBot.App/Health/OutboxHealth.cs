using JourneyBot.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JourneyBot.App.Health;

/// <summary>Unhealthy when the store cannot be read, degraded when messages wait long or could not be sent.</summary>
internal sealed class OutboxHealth(JourneyDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var counts = await Store.Sending.Outbox.CountAsync(db, cancellationToken);
        var waits = counts.OldestPending is { } since && clock.GetUtcNow() - since > LongWait;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["outbox"] = counts };
        return waits || counts.Dead > 0
            ? HealthCheckResult.Degraded("Messages wait or could not be sent.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
