using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Pages;

/// <summary>The maps of the store, as the pages want them; archived ones are not listed.</summary>
internal static class StoredMaps
{
    public static PageMaps In(JourneyDb db) =>
        new(
            cancellationToken => ListAsync(db, cancellationToken),
            (id, cancellationToken) => MapReader.LoadAsync(db, id, cancellationToken)
        );

    private static async Task<IReadOnlyList<MapTitle>> ListAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        var maps = await MapReader.ListAsync(db, cancellationToken);
        var names = await db
            .Workspaces.AsNoTracking()
            .Select(w => new { w.Id, w.Name })
            .ToDictionaryAsync(w => w.Id, w => w.Name, cancellationToken);
        return
        [
            .. maps.Where(m => m.Status != MapStatus.Archived)
                .Select(m => new MapTitle(m.Id, m.Key, m.Name, names[m.WorkspaceId])),
        ];
    }
}
