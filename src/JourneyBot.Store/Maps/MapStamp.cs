using System.Data.Common;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Maps;

/// <summary>What a map in memory is compared with the store by: its newest update, and how often it or its workspace changed otherwise.</summary>
public readonly record struct MapStamp(int Revision, int Map, int Workspace)
{
    /// <summary>The map's stamp now; null where there is no map. Inside a write the map is locked until the commit.</summary>
    internal static async Task<MapStamp?> ReadAsync(
        JourneyDb db,
        MapId id,
        CancellationToken cancellationToken
    )
    {
        var found = await Statement(db, id).QueryAsync(db, Read, cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>A row for <see cref="Read"/>, with more of the map <c>m</c> behind it where more is asked for.</summary>
    internal static RawSql Statement(JourneyDb db, MapId id, string more = "") =>
        new RawSql(
            $"""
            SELECT m.revision, m.stamp, w.stamp{more} FROM maps m JOIN workspaces w ON w.id = m.workspace_id
            WHERE m.id = @id {(
                db.CurrentWrite is not null && db.Store.LocksRows ? "FOR UPDATE OF m" : ""
            )}
            """
        ).WithId<MapId>("@id", id);

    internal static MapStamp Read(DbDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));

    /// <summary>Something of the map changed that is no update.</summary>
    internal static Task<int> MoveOnAsync(
        JourneyDb db,
        MapId id,
        CancellationToken cancellationToken
    ) =>
        new RawSql("UPDATE maps SET stamp = stamp + 1 WHERE id = @id")
            .WithId<MapId>("@id", id)
            .ExecuteAsync(db, cancellationToken);

    /// <summary>The workspace or its people changed.</summary>
    internal static Task<int> MoveOnAsync(
        JourneyDb db,
        WorkspaceId id,
        CancellationToken cancellationToken
    ) =>
        new RawSql("UPDATE workspaces SET stamp = stamp + 1 WHERE id = @id")
            .WithId<WorkspaceId>("@id", id)
            .ExecuteAsync(db, cancellationToken);
}
