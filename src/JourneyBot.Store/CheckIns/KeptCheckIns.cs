using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.CheckIns;

/// <summary>The check-ins of a map, which a map is read with.</summary>
public static class KeptCheckIns
{
    /// <summary>The newest check-in that opened on one of these days, for the caller to change; null where there is none.</summary>
    public static Task<CheckIn?> FindAsync(
        JourneyDb db,
        MapId mapId,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    ) =>
        db
            .CheckIns.Where(c => c.MapId == mapId && c.OpensOn >= first && c.OpensOn <= last)
            .OrderByDescending(c => c.OpensOn)
            .ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Keeps a check-in that was found or is new, as part of the caller's transaction.</summary>
    public static async Task KeepAsync(
        JourneyDb db,
        CheckIn checkIn,
        CancellationToken cancellationToken
    )
    {
        if (db.Entry(checkIn).State is EntityState.Detached)
        {
            db.CheckIns.Add(checkIn);
        }

        await db.SaveChangesAsync(cancellationToken);
        await MapStamp.MoveOnAsync(db, checkIn.MapId, cancellationToken);
    }
}
