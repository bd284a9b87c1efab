using JourneyBot.App.CheckIns;
using JourneyBot.App.Digests;
using JourneyBot.App.Upkeep;
using JourneyBot.Store;
using JourneyBot.Store.Schedules;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace JourneyBot.App.Schedules;

/// <summary>Rings at once for what an operator asked for from a shell.</summary>
internal sealed partial class OrderWatch(
    ISchedulerFactory schedulers,
    IDbContextFactory<JourneyDb> databases,
    TimeProvider clock,
    ILogger<OrderWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, DateTimeOffset?> _rung = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, clock, stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The edge of this loop: whatever stopped it, it looks again.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                LogTrouble(problem);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var asked in await ScheduleOrders.AskedAsync(db, cancellationToken))
        {
            if (_rung.GetValueOrDefault(asked.Name) == asked.AskedAt)
            {
                continue;
            }

            _rung[asked.Name] = asked.AskedAt;
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(JobOf(asked.Kind), cancellationToken: cancellationToken);
        }
    }

    private static JobKey JobOf(ScheduleKind kind) =>
        kind switch
        {
            ScheduleKind.Digest => DigestJob.Key,
            ScheduleKind.CheckIns => CheckInJob.Key,
            ScheduleKind.CheckPlaces => CheckPlacesJob.Key,
            _ => CleanUpJob.Key,
        };

    [LoggerMessage(LogLevel.Warning, "What operators asked for could not be read; trying again.")]
    private partial void LogTrouble(Exception problem);
}
