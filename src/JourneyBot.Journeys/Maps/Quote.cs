namespace JourneyBot.Journeys.Maps;

/// <summary>The customer's own words at a touchpoint, said by a role, never by a private person.</summary>
public sealed class Quote
{
    public required QuoteId Id { get; init; }

    public required TouchpointId TouchpointId { get; init; }

    public required string Text { get; init; }

    public string? SaidBy { get; init; }

    public string? Source { get; init; }

    public required DateOnly On { get; init; }
}
