using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>Where the pages get their maps from.</summary>
/// <param name="list">The maps there are, in the order they are to be listed.</param>
/// <param name="load">The whole map, or null if it is gone.</param>
internal sealed class PageMaps(
    Func<CancellationToken, Task<IReadOnlyList<MapTitle>>> list,
    Func<MapId, CancellationToken, Task<JourneyMap?>> load
)
{
    public Task<IReadOnlyList<MapTitle>> ListAsync(CancellationToken cancellationToken) =>
        list(cancellationToken);

    public Task<JourneyMap?> FindAsync(MapId id, CancellationToken cancellationToken) =>
        load(id, cancellationToken);

    /// <summary>The map with this key or id; where two workspaces use one key, the first listed.</summary>
    public async Task<JourneyMap?> FindAsync(string keyOrId, CancellationToken cancellationToken)
    {
        var maps = await ListAsync(cancellationToken);
        var found =
            maps.FirstOrDefault(m => string.Equals(m.Key, keyOrId, StringComparison.Ordinal))
            ?? maps.FirstOrDefault(m =>
                Guid.TryParse(keyOrId, out var id) && m.Id == MapId.From(id)
            );
        return found is null ? null : await FindAsync(found.Id, cancellationToken);
    }
}

/// <summary>What a list says of a map.</summary>
public sealed record MapTitle(MapId Id, string Key, string Name, string WorkspaceName);
