using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Maps;

/// <summary>A map as a person picks it from a list.</summary>
public sealed record MapSummary(
    MapId Id,
    WorkspaceId WorkspaceId,
    string Key,
    string Name,
    MapStatus Status
);
