using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Maps;

/// <summary>
/// The maps that were used last, as they were when read or saved. The store says by a <see cref="MapStamp"/> whether such a map is still
/// the newest, so that replicas need not tell each other anything.
/// </summary>
public sealed class MapCache
{
    private const int Most = 24;
    private readonly Lock _lock = new();
    private readonly Dictionary<MapId, Kept> _maps = [];
    private long _uses;

    /// <summary>A copy for the caller to change; null where the map is not here as of that stamp.</summary>
    internal JourneyMap? Find(MapId id, MapStamp stamp)
    {
        Kept? kept;
        lock (_lock)
        {
            if (!_maps.TryGetValue(id, out kept) || kept.Stamp != stamp)
            {
                return null;
            }

            kept.UsedAt = ++_uses;
        }

        // What is kept never changes, so others need not wait for the copy.
        return kept.Map.Copy();
    }

    /// <summary>Keeps a map that nobody changes any more.</summary>
    internal void Keep(JourneyMap map, MapStamp stamp)
    {
        lock (_lock)
        {
            if (_maps.Count >= Most && !_maps.ContainsKey(map.Id))
            {
                _maps.Remove(_maps.MinBy(m => m.Value.UsedAt).Key);
            }

            _maps[map.Id] = new Kept(map, stamp) { UsedAt = ++_uses };
        }
    }

    private sealed record Kept(JourneyMap Map, MapStamp Stamp)
    {
        public long UsedAt { get; set; }
    }
}
