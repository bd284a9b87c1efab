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

    /// <summary>Whether tonight's run is due and not made yet, by whichever replica; or an operator wants one now.</summary>
    public async Task<bool> IsNightAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await ScheduleRows.EnsureAsync(db, ScheduleNames.OfTheProgram, cancellationToken);
        var schedule = (await ScheduleOrders.FindAsync(db, name, cancellationToken))!;
        var due = schedule.DueAt(Nights.TimeOf(schedule.Kind)!.Value, clock);
        var now = clock.GetUtcNow();
        return schedule.AskedAt is not null || (due <= now && schedule.Allows(due, now));
    }

    public async Task RanAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await ScheduleOrders.RanAsync(db, name, clock.GetUtcNow(), cancellationToken);
    }
}
