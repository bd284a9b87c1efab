namespace JourneyBot.Journeys.Maps;

/// <summary>A fictitious customer, based on research, whose journey the map tells.</summary>
public sealed class Persona
{
    public required PersonaId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required string Key { get; init; }

    public required int Order { get; init; }

    public required string Name { get; init; }

    public string? Role { get; init; }

    public int? Age { get; init; }

    public string? Function { get; init; }

    public string? Goal { get; init; }

    public string? Context { get; init; }

    public string? Frustration { get; init; }

    public SegmentId? SegmentId { get; init; }
}
