namespace JourneyBot.Journeys.Maps;

/// <summary>A moment the map was agreed on: numbered, dated and signed.</summary>
public sealed class MapVersion
{
    public required MapVersionId Id { get; init; }

    public required MapId MapId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required DateOnly On { get; init; }

    public PersonId? ById { get; init; }

    public string? Note { get; init; }

    /// <summary>The version that "since baseline" compares with; at most one of a map.</summary>
    public bool IsBaseline { get; internal set; }
}
