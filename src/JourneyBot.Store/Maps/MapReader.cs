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

    /// <summary>The map without its history; null where there is none. Inside a write it is locked until the commit.</summary>
    public static async Task<JourneyMap?> LoadAsync(
        JourneyDb db,
        MapId id,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await new MapLoading(db, id).RunAsync(full: false, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The map with every quote, score reading, period and update, for an export; null where there is none.</summary>
    public static async Task<ImportedMap?> LoadFullAsync(
        JourneyDb db,
        MapId id,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var map = await new MapLoading(db, id).RunAsync(full: true, cancellationToken);
            return map is null
                ? null
                : new ImportedMap(map, await UpdateReader.AfterAsync(db, id, 0, cancellationToken));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

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
}
