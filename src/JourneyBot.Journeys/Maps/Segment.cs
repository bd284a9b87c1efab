namespace JourneyBot.Journeys.Maps;

/// <summary>A group of customers that is counted separately; not a persona.</summary>
public sealed class Segment
{
    public required SegmentId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required string Key { get; init; }

    public required int Order { get; init; }

    public required string Name { get; init; }
}
