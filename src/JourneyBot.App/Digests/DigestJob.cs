using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using Microsoft.Extensions.Options;
using Quartz;

namespace JourneyBot.App.Digests;

/// <summary>
/// Sends the digests that are due and not sent. Quartz wakes it at each leader's Monday morning, and every few minutes in between:
/// the clock may be missed, the table of what was delivered decides.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class DigestJob(
    IServiceScopeFactory scopes,
    IOptions<DigestOptions> options,
    TimeProvider clock,
    ILogger<DigestJob> logger
) : IJob
{
    public static readonly JobKey Key = new("weekly", "digests");

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!options.Value.Weekly)
        {
            return;
        }

        var zones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in await LiveMapsAsync(cancellationToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                zones.UnionWith(
                    await scope
                        .ServiceProvider.GetRequiredService<SendDigests>()
                        .RunAsync(map, clock.GetUtcNow(), cancellationToken)
                );
            }
#pragma warning disable CA1031 // The edge of the job: a bug with one map must not keep the digests of all others.
            catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(problem, map);
            }
        }

        await DigestClock.SetAsync(context.Scheduler, zones, options.Value.Hour, cancellationToken);
    }

    private async Task<List<MapId>> LiveMapsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var maps = await MapReader.ListAsync(
            scope.ServiceProvider.GetRequiredService<JourneyDb>(),
            cancellationToken
        );
        return [.. maps.Where(m => m.Status is MapStatus.Live).Select(m => m.Id)];
    }

    [LoggerMessage(LogLevel.Error, "The digests of map {MapId} could not be written.")]
    private partial void LogFailed(Exception problem, MapId mapId);
}
