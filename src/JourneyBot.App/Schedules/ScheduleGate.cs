using JourneyBot.Store;
using JourneyBot.Store.Schedules;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Schedules;

/// <summary>Asks, before a job of the whole program does its work, whether an operator said otherwise.</summary>
internal sealed class ScheduleGate(IDbContextFactory<JourneyDb> databases, TimeProvider clock)
{
    public async Task<bool> MayRunAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await ScheduleOrders.FindAsync(db, name, cancellationToken) is not { } schedule
            || schedule.Allows(now, now);
    }

    public async Task RanAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await ScheduleOrders.RanAsync(db, name, clock.GetUtcNow(), cancellationToken);
    }
}
