using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>A map as it concerns one persona: their segment's share of the customer asset, and no quotes of the others.</summary>
internal sealed class PersonaView(JourneyMap map, Persona? persona)
{
    // Shorter words are in too many others.
    private const int ShortestName = 4;

    /// <summary>The persona's segment; null where all customers are told of.</summary>
    public Segment? Segment { get; } =
        persona?.SegmentId is { } id ? map.Workspace.Segments.Find(s => s.Id == id) : null;

    public Persona? Persona => persona;

    /// <summary>The periods counted for whom the deck is about.</summary>
    public IReadOnlyList<CustomerMathPeriod> Periods =>
        Segment is { } segment
            ? [.. map.Periods.Select(p => Share(p, segment)).OfType<CustomerMathPeriod>()]
            : map.Periods;

    /// <summary>What this persona said, and what nobody says another persona said; newest first.</summary>
    public IEnumerable<Quote> QuotesAt(Touchpoint touchpoint) =>
        touchpoint.Quotes.Where(q => !IsAnother(q.SaidBy)).OrderByDescending(q => q.On);

    private bool IsAnother(string? saidBy) =>
        persona is not null
        && !string.IsNullOrWhiteSpace(saidBy)
        && !Is(persona, saidBy)
        && map.Workspace.Personas.Exists(p => Is(p, saidBy));

    // A persona is named "Maren, operations manager" and a quote "Operations manager, regional group": one part in common is enough.
    private static bool Is(Persona persona, string saidBy) =>
        persona
            .Name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(persona.Role?.Trim() ?? "")
            .Any(part =>
                part.Length >= ShortestName
                && saidBy.Contains(part, StringComparison.CurrentCultureIgnoreCase)
            );

    // What is only known of all customers together is left out.
    private static CustomerMathPeriod? Share(CustomerMathPeriod period, Segment segment) =>
        period.BySegment.Find(s => s.SegmentId == segment.Id) is { } share
            ? new CustomerMathPeriod
            {
                Id = period.Id,
                MapId = period.MapId,
                Period = period.Period,
                CountedOn = period.CountedOn,
                Final = period.Final,
                Opening = default,
                Closing = default,
                Incoming = share.Incoming,
                Lost = share.Lost,
                Grew = share.Grew,
                Diminished = share.Diminished,
            }
            : null;
}
