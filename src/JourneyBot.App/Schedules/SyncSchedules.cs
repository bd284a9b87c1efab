using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Schedules;

namespace JourneyBot.App.Schedules;

/// <summary>Makes the rows of schedules what the maps say by now: who leads what, and in which zone.</summary>
internal sealed class SyncSchedules(JourneyDb db)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ScheduleRows.EnsureAsync(db, ScheduleNames.OfTheProgram, cancellationToken);
        await OfLeadersAsync(cancellationToken);
    }

    /// <summary>Asks the database what differs, so that nothing is written, and no map read, where nothing does.</summary>
    public async Task OfLeadersAsync(CancellationToken cancellationToken)
    {
        var ended = await LeaderSchedules.EndedAsync(db, cancellationToken);
        var different = await LeaderSchedules.DifferentAsync(db, cancellationToken);
        // A zone that this machine doesn't know differs for good from the one that stands in for it.
        var changed = different.FindAll(l =>
            !string.Equals(l.KeptName, l.Name, StringComparison.Ordinal)
            || !string.Equals(l.KeptZone, ZoneOf(l), StringComparison.Ordinal)
        );
        if (ended.Count == 0 && changed.Count == 0)
        {
            return;
        }

        await using var write = await db.BeginWriteAsync(cancellationToken);
        foreach (var name in ended)
        {
            await LeaderSchedules.DropAsync(db, name, cancellationToken);
        }

        foreach (var leader in changed)
        {
            await LeaderSchedules.KeepAsync(db, leader, ZoneOf(leader), cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
    }

    private static string ZoneOf(LeaderSchedule leader) =>
        Zones.Find(leader.OwnZone, leader.CompanyZone).Id;
}
