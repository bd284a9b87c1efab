using JourneyBot.App.Schedules;
using Quartz;

namespace JourneyBot.App.Upkeep;

/// <summary>Asks Teams once a night where the bot still is.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CheckPlacesJob(
    IServiceScopeFactory scopes,
    ScheduleGate gate,
    ILogger<CheckPlacesJob> logger
) : IJob
{
    public static readonly JobKey Key = new("check-places", "upkeep");

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!await gate.IsNightAsync(ScheduleNames.CheckPlaces, cancellationToken))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope
            .ServiceProvider.GetRequiredService<CheckPlaces>()
            .RunAsync(cancellationToken);
        await gate.RanAsync(ScheduleNames.CheckPlaces, cancellationToken);
        LogChecked(changed);
    }

    [LoggerMessage(
        LogLevel.Information,
        "Asked Teams where the bot is installed: {Count} places were otherwise than known."
    )]
    private partial void LogChecked(int count);
}
