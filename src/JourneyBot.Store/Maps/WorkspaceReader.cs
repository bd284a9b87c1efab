using JourneyBot.Journeys.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Maps;

/// <summary>Reads a workspace with its people, personas and segments.</summary>
public static class WorkspaceReader
{
    public static async Task<Workspace> LoadAsync(
        JourneyDb db,
        WorkspaceId id,
        CancellationToken cancellationToken
    )
    {
        var workspace = await db
            .Workspaces.AsNoTracking()
            .SingleAsync(w => w.Id == id, cancellationToken);
        await AddMembersAsync(db, workspace, cancellationToken);
        return workspace;
    }

    /// <summary>Null where no workspace has this key.</summary>
    public static async Task<Workspace?> FindAsync(
        JourneyDb db,
        string key,
        CancellationToken cancellationToken
    )
    {
        var workspace = await db
            .Workspaces.AsNoTracking()
            .SingleOrDefaultAsync(w => w.Key == key, cancellationToken);
        if (workspace is not null)
        {
            await AddMembersAsync(db, workspace, cancellationToken);
        }

        return workspace;
    }

    private static async Task AddMembersAsync(
        JourneyDb db,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        workspace.Segments.AddRange(
            await db.Set<Segment>()
                .AsNoTracking()
                .Where(s => s.WorkspaceId == workspace.Id)
                .OrderBy(s => s.Order)
                .ToListAsync(cancellationToken)
        );
        workspace.People.AddRange(
            await db
                .People.AsNoTracking()
                .Where(p => p.WorkspaceId == workspace.Id)
                .OrderBy(p => p.Order)
                .ToListAsync(cancellationToken)
        );
        workspace.Personas.AddRange(
            await db.Set<Persona>()
                .AsNoTracking()
                .Where(p => p.WorkspaceId == workspace.Id)
                .OrderBy(p => p.Order)
                .ToListAsync(cancellationToken)
        );
    }
}
