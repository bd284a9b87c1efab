using JourneyBot.App.Schedules;
using Quartz;

namespace JourneyBot.App.Upkeep;

/// <summary>Asks Teams where the bot still is.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CheckPlacesJob(
    IServiceScopeFactory scopes,
    ScheduleGate gate,
    ILogger<CheckPlacesJob> logger
) : NightJob(gate, ScheduleNames.CheckPlaces)
{
    public static readonly JobKey Key = new("check-places", "upkeep");

    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope
            .ServiceProvider.GetRequiredService<CheckPlaces>()
            .RunAsync(cancellationToken);
        LogChecked(changed);
    }

    [LoggerMessage(
        LogLevel.Information,
        "Asked Teams where the bot is installed: {Count} places were otherwise than known."
    )]
    private partial void LogChecked(int count);
}
