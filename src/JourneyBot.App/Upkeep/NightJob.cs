using JourneyBot.App.Schedules;
using Quartz;

namespace JourneyBot.App.Upkeep;

/// <summary>Work of the program that is done once a night; a night that was missed is caught up.</summary>
internal abstract class NightJob(ScheduleGate gate, string name) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!await gate.IsNightAsync(name, cancellationToken))
        {
            return;
        }

        await WorkAsync(cancellationToken);
        await gate.RanAsync(name, cancellationToken);
    }

    /// <summary>The work; one that throws counts as not done tonight.</summary>
    protected abstract Task WorkAsync(CancellationToken cancellationToken);
}
