using JourneyBot.Journeys.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Schedules;

/// <summary>Keeps the rows of what belongs to no map, changed only where something changed.</summary>
public static class ScheduleRows
{
    /// <summary>Those of one map.</summary>
    public static Task<List<Schedule>> OfMapAsync(
        JourneyDb db,
        MapId? mapId,
        CancellationToken cancellationToken
    ) => db.Schedules.AsNoTracking().Where(s => s.MapId == mapId).ToListAsync(cancellationToken);

    /// <summary>Makes the rows that belong to no map what they should be; what operators said about those that stay is kept.</summary>
    public static async Task EnsureAsync(
        JourneyDb db,
        IReadOnlyCollection<Schedule> wanted,
        CancellationToken cancellationToken
    )
    {
        var there = await OfMapAsync(db, mapId: null, cancellationToken);
        if (AreEqual(there, wanted))
        {
            return;
        }

        await using var write = await db.BeginWriteAsync(cancellationToken);
        foreach (var old in there.Where(t => wanted.All(w => !SameName(w, t))))
        {
            await LeaderSchedules.DropAsync(db, old.Name, cancellationToken);
        }

        foreach (var schedule in wanted)
        {
            await Upsert(schedule).ExecuteAsync(db, cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
    }

    private static bool AreEqual(List<Schedule> there, IReadOnlyCollection<Schedule> wanted) =>
        there.Count == wanted.Count
        && wanted.All(w =>
            there.Exists(t =>
                SameName(w, t) && string.Equals(t.TimeZone, w.TimeZone, StringComparison.Ordinal)
            )
        );

    private static bool SameName(Schedule one, Schedule other) =>
        string.Equals(one.Name, other.Name, StringComparison.Ordinal);

    private static RawSql Upsert(Schedule schedule) => new RawSql(
            """
            INSERT INTO schedules (name, kind, map_id, person_id, time_zone) VALUES (@name, @kind, @map, @person, @zone)
            ON CONFLICT (name) DO UPDATE SET time_zone = @zone
            """
        ).With("@name", schedule.Name).WithName("@kind", schedule.Kind).WithId<MapId>("@map", schedule.MapId).WithId<PersonId>("@person", schedule.PersonId).With("@zone", schedule.TimeZone);
}
