using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.DeckFiles;

/// <summary>A deck that was made and waits to be fetched: by the person's consent, or by a signed link until it expires.</summary>
public sealed class DeckFile
{
    public required DeckFileId Id { get; init; }

    public required MapId MapId { get; init; }

    public string? TenantId { get; init; }

    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The Teams id of the user who asked for it.</summary>
    public string? RequestedBy { get; init; }

    public DeckFileState State { get; set; }

    /// <summary>The message that asks for consent, so that it can be changed when the answer comes.</summary>
    public string? ConsentActivityId { get; set; }
}

/// <summary>What became of the offer.</summary>
public enum DeckFileState
{
    Offered,
    Taken,
    Declined,
}
