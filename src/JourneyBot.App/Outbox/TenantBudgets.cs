using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace JourneyBot.App.Outbox;

/// <summary>Keeps the calls to one tenant below the 50 a second that Teams takes from an app.</summary>
internal sealed class TenantBudgets : IDisposable
{
    private const int PerSecond = 45;
    private readonly ConcurrentDictionary<string, TokenBucketRateLimiter> _limiters = new(
        StringComparer.Ordinal
    );

    public async Task TakeAsync(string tenantId, CancellationToken cancellationToken)
    {
        using var lease = await _limiters
            .GetOrAdd(tenantId, _ => Make())
            .AcquireAsync(1, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static TokenBucketRateLimiter Make() =>
        new(
            new TokenBucketRateLimiterOptions
            {
                TokenLimit = PerSecond,
                TokensPerPeriod = PerSecond / 9,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / 9),
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
}
