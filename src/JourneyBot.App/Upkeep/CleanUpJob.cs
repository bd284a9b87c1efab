using JourneyBot.App.Schedules;
using JourneyBot.Store;
using JourneyBot.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace JourneyBot.App.Upkeep;

/// <summary>Removes what is of no use any more, once a night; a night that was missed is caught up.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CleanUpJob(
    IDbContextFactory<JourneyDb> databases,
    ScheduleGate gate,
    TimeProvider clock,
    ILogger<CleanUpJob> logger
) : IJob
{
    public static readonly JobKey Key = new("clean-up", "upkeep");

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!await gate.IsNightAsync(ScheduleNames.CleanUp, cancellationToken))
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var removed = await Retention.CleanAsync(
            db,
            RetentionLimits.Default,
            clock.GetUtcNow(),
            cancellationToken
        );
        await gate.RanAsync(ScheduleNames.CleanUp, cancellationToken);
        LogCleaned(removed);
    }

    [LoggerMessage(LogLevel.Information, "Removed {Count} rows that were of no use any more.")]
    private partial void LogCleaned(int count);
}
