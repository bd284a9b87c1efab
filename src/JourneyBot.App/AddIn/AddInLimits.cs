using System.Threading.RateLimiting;
using JourneyBot.App.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace JourneyBot.App.AddIn;

/// <summary>How often one person's pane may ask: a whole deck of 200 slides at once, and then a few slides a second; and how much of it is done at the same time.</summary>
internal sealed class AddInLimits : IEndpointFilter, IDisposable
{
    /// <summary>Requests at once.</summary>
    public const int Burst = 400;

    private const int ASecond = 10;
    private const int AtOnce = 4;

    private readonly PartitionedRateLimiter<SignedInPerson> _lanes = PartitionedRateLimiter.Create<
        SignedInPerson,
        (string, string)
    >(person =>
        RateLimitPartition.GetConcurrencyLimiter(
            (person.TenantId, person.ObjectId),
            _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Burst }
        )
    );

    private readonly PartitionedRateLimiter<SignedInPerson> _buckets =
        PartitionedRateLimiter.Create<SignedInPerson, (string, string)>(person =>
            RateLimitPartition.GetTokenBucketLimiter(
                (person.TenantId, person.ObjectId),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Burst,
                    TokensPerPeriod = ASecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    AutoReplenishment = true,
                }
            )
        );

    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var person = context.HttpContext.Features.GetRequiredFeature<SignedInPerson>();
        using var lease = _buckets.AttemptAcquire(person);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                ? after
                : TimeSpan.FromSeconds(1);
            return AddInAnswers.TooMany(context.HttpContext, wait);
        }

        using var lane = await _lanes.AcquireAsync(
            person,
            cancellationToken: context.HttpContext.RequestAborted
        );
        return await next(context);
    }

    public void Dispose()
    {
        _buckets.Dispose();
        _lanes.Dispose();
    }
}
