using JourneyBot.App.Schedules;
using JourneyBot.Store;
using JourneyBot.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace JourneyBot.App.Upkeep;

/// <summary>Removes what is of no use any more.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CleanUpJob(
    IDbContextFactory<JourneyDb> databases,
    ScheduleGate gate,
    TimeProvider clock,
    ILogger<CleanUpJob> logger
) : NightJob(gate, ScheduleNames.CleanUp)
{
    public static readonly JobKey Key = new("clean-up", "upkeep");

    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var removed = await Retention.CleanAsync(
            db,
            RetentionLimits.Default,
            clock.GetUtcNow(),
            cancellationToken
        );
        LogCleaned(removed);
    }

    [LoggerMessage(LogLevel.Information, "Removed {Count} rows that were of no use any more.")]
    private partial void LogCleaned(int count);
}
