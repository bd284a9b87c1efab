using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Maps;

/// <summary>Keeps maps: a new one whole, a changed one by its updates.</summary>
public static class MapWriter
{
    // Any number will do, as long as every replica takes the same.
    private const long ImportLock = 7_305_809_226_143_771_002;

    /// <summary>Adds a map with all of its history; people, personas and segments that its workspace already has are taken by key.</summary>
    public static async Task<Result<MapSummary>> AddAsync(
        JourneyDb db,
        ImportedMap imported,
        CancellationToken cancellationToken
    )
    {
        if (db.Store.LocksRows)
        {
            // Two replicas that bring the same map at once: the second waits here, and then finds it.
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock({ImportLock})",
                cancellationToken
            );
        }

        var map = imported.Map;
        var known = await WorkspaceReader.FindAsync(db, map.Workspace.Key, cancellationToken);
        if (
            known is not null
            && await db.Maps.AnyAsync(
                m => m.WorkspaceId == known.Id && m.Key == map.Key,
                cancellationToken
            )
        )
        {
            return Refusal.NotAllowed(
                $"The map '{map.Key}' is there already; an import never replaces a map."
            );
        }

        await new MapImport(db, known).RunAsync(imported, cancellationToken);
        if (known is not null)
        {
            await MapStamp.MoveOnAsync(db, known.Id, cancellationToken);
        }

        return new MapSummary(map.Id, known?.Id ?? map.WorkspaceId, map.Key, map.Name, map.Status);
    }

    /// <summary>Appends updates that were applied to a loaded map, and keeps what they changed.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The map has moved on since it was loaded.</exception>
    public static async Task SaveAsync(
        JourneyDb db,
        JourneyMap map,
        IReadOnlyList<Update> applied,
        CancellationToken cancellationToken
    )
    {
        if (applied.Count > 0)
        {
            await MoveOnAsync(db, map, applied[0].Number - 1, cancellationToken);
            await UpdateRows.AppendAsync(db, applied, cancellationToken);
            await new ChangedRows(db, map, applied).WriteAsync(cancellationToken);
            Remember(db, map, applied);
        }
    }

    // The map in memory is what would be read now, unless a sixth quote pushed one out of sight. Where something else changed since it was
    // loaded, nobody asks for it by this stamp.
    private static void Remember(JourneyDb db, JourneyMap map, IReadOnlyList<Update> applied)
    {
        var write = db.CurrentWrite!;
        if (
            write.Loaded.TryGetValue(map, out var loaded)
            && loaded.Revision == applied[0].Number - 1
            && applied.All(u => u.Kind is not UpdateKind.Quote)
        )
        {
            var stamp = loaded with { Revision = map.Revision };
            var saved = map.Copy();
            write.Loaded[map] = stamp;
            write.Afterwards(() => db.Cache.Keep(saved, stamp));
        }
    }

    private static async Task MoveOnAsync(
        JourneyDb db,
        JourneyMap map,
        int expected,
        CancellationToken cancellationToken
    )
    {
        var moved = await new RawSql(
            "UPDATE maps SET revision = @revision WHERE id = @id AND revision = @expected"
        )
            .With("@revision", map.Revision)
            .WithId<MapId>("@id", map.Id)
            .With("@expected", expected)
            .ExecuteAsync(db, cancellationToken);
        if (moved == 0)
        {
            throw new DbUpdateConcurrencyException(
                $"Map {map.Id.Value} is not at update {expected} any more."
            );
        }
    }
}
