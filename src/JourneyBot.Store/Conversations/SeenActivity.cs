namespace JourneyBot.Store.Conversations;

/// <summary>An activity that was taken in, and what Teams was answered, so that a repeat gets the same answer.</summary>
public sealed class SeenActivity
{
    public required string TenantId { get; init; }

    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>The HTTP status of the answer; null where none was stored.</summary>
    public int? Status { get; set; }

    public string? Body { get; set; }

    public required DateTimeOffset At { get; init; }
}
