using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles;

/// <summary>Everything a map file says: the map as it stands, with its workspace and every score reading, and all its updates in order.</summary>
public sealed record ImportedMap(JourneyMap Map, IReadOnlyList<Update> Updates)
{
    public Workspace Workspace => Map.Workspace;
}
