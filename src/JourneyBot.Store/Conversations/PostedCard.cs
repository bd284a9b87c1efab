using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>A living card: the one message in a conversation that shows a stage, or the whole map.</summary>
public sealed class PostedCard
{
    public required CardId CardId { get; init; }

    public required MapId MapId { get; init; }

    /// <summary>Null for the overview of the whole map.</summary>
    public StageId? StageId { get; init; }

    public required string TenantId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>The message in Teams; null until it was posted.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The thread replies about this card go to, where it is not the card's own.</summary>
    public string? ThreadId { get; set; }
}
