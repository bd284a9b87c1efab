using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Maps;

/// <summary>Reads a map as it stands now, whatever happened to it before.</summary>
public static class MapReader
{
    /// <summary>How many of the newest quotes of a touchpoint, and counted periods, a map is read with.</summary>
    public const int NewestQuotes = 5;

    /// <inheritdoc cref="NewestQuotes"/>
    public const int NewestPeriods = 12;

    /// <summary>The map without its history, for the caller to change; null where there is none. Inside a write it is locked until the commit.</summary>
    public static async Task<JourneyMap?> LoadAsync(
        JourneyDb db,
        MapId id,
        CancellationToken cancellationToken
    ) =>
        await MapStamp.ReadAsync(db, id, cancellationToken) is { } stamp
            ? await AsOfAsync(db, id, stamp, cancellationToken)
            : null;

    /// <summary>The same with whether this person may use it, asked at once.</summary>
    public static async Task<(JourneyMap Map, bool MayUse)?> OpenAsync(
        JourneyDb db,
        MapId id,
        MapUser user,
        CancellationToken cancellationToken
    ) =>
        await MapRights.ReadAsync(db, id, user, cancellationToken) is var (stamp, mayUse)
            ? (await AsOfAsync(db, id, stamp, cancellationToken), mayUse)
            : null;

    private static async Task<JourneyMap> AsOfAsync(
        JourneyDb db,
        MapId id,
        MapStamp stamp,
        CancellationToken cancellationToken
    )
    {
        var map = db.Cache.Find(id, stamp);
        if (map is null)
        {
            map = await ReadAsync(db, id, full: false, cancellationToken);
            // What changed after the stamp was read may be in it or not: such a map is not asked for by that stamp again. What a change has
            // done so far is the map of that stamp once it is committed.
            var read = map.Copy();
            if (db.CurrentWrite is { } write)
            {
                write.Afterwards(() => db.Cache.Keep(read, stamp));
            }
            else
            {
                db.Cache.Keep(read, stamp);
            }
        }

        db.CurrentWrite?.Loaded[map] = stamp;
        return map;
    }

    /// <summary>The map with every quote, score reading, period and update, for an export; null where there is none.</summary>
    public static async Task<ImportedMap?> LoadFullAsync(
        JourneyDb db,
        MapId id,
        CancellationToken cancellationToken
    ) =>
        await MapStamp.ReadAsync(db, id, cancellationToken) is null
            ? null
            : new ImportedMap(
                await ReadAsync(db, id, full: true, cancellationToken),
                await UpdateReader.AfterAsync(db, id, 0, cancellationToken)
            );

    /// <summary>All maps by name.</summary>
    public static Task<List<MapSummary>> ListAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    ) =>
        db
            .Maps.AsNoTracking()
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Key)
            .Select(m => new MapSummary(m.Id, m.WorkspaceId, m.Key, m.Name, m.Status))
            .ToListAsync(cancellationToken);

    private static async Task<JourneyMap> ReadAsync(
        JourneyDb db,
        MapId id,
        bool full,
        CancellationToken cancellationToken
    )
    {
        // Outside a write each query would otherwise take a connection of its own.
        var alone = db.CurrentWrite is null;
        if (alone)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }

        try
        {
            return await new MapLoading(db, id).RunAsync(full, cancellationToken);
        }
        finally
        {
            if (alone)
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }
}
