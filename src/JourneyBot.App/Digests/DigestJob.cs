using Microsoft.Extensions.Options;
using Quartz;

namespace JourneyBot.App.Digests;

/// <summary>
/// Sends the digests that are due and not sent. Quartz wakes it at each leader's Monday morning, and every few minutes in between:
/// the clock may be missed, the table of what was delivered decides.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(
    SendDigests digests,
    IOptions<DigestOptions> options,
    TimeProvider clock
) : IJob
{
    public static readonly JobKey Key = new("weekly", "digests");

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (options.Value.Weekly)
        {
            var zones = await digests.RunAsync(clock.GetUtcNow(), cancellationToken);
            await DigestClock.SetAsync(
                context.Scheduler,
                zones,
                options.Value.Hour,
                clock,
                cancellationToken
            );
        }
    }
}
