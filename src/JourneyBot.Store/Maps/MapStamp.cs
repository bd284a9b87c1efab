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
        var isLocked = db.CurrentWrite is not null && db.Store.LocksRows;
        var found = await new RawSql(
            $"""
            SELECT m.revision, m.stamp, w.stamp FROM maps m JOIN workspaces w ON w.id = m.workspace_id
            WHERE m.id = @id {(isLocked ? "FOR UPDATE OF m" : "")}
            """
        ).WithId<MapId>("@id", id).QueryAsync(db, row => new MapStamp(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

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
