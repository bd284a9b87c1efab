using JourneyBot.App.Schedules;
using Microsoft.Extensions.Options;
using Quartz;

namespace JourneyBot.App.CheckIns;

/// <summary>Asks champions and reminds them, every few minutes: the table of prompts decides who is due.</summary>
[DisallowConcurrentExecution]
internal sealed class CheckInJob(
    RunCheckIns checkIns,
    ScheduleGate gate,
    IOptions<CheckInOptions> options
) : IJob
{
    public static readonly JobKey Key = new("weekly", "check-ins");

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (
            options.Value.Weekly
            && await gate.MayRunAsync(ScheduleNames.CheckIns, cancellationToken)
        )
        {
            await checkIns.RunAsync(cancellationToken);
            await gate.RanAsync(ScheduleNames.CheckIns, cancellationToken);
        }
    }
}
