using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>A place in Teams where the bot may speak: a channel, a group chat or one person's chat.</summary>
public sealed class TeamsConversation
{
    public required string TenantId { get; init; }

    /// <summary>The base id: without the part that names a thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The newest address Teams gave for it.</summary>
    public required string ServiceUrl { get; set; }

    public required ConversationType Type { get; set; }

    public string? TeamId { get; set; }

    public string? TeamName { get; set; }

    public string? ChannelName { get; set; }

    /// <summary>The map this conversation is about, once one was posted or chosen here.</summary>
    public MapId? MapId { get; set; }

    public string? BotUserId { get; set; }

    public ConversationState State { get; set; }

    /// <summary>When the bot said hello here; null before, so that it greets once.</summary>
    public DateTimeOffset? GreetedAt { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>The three kinds of conversation Teams has.</summary>
public enum ConversationType
{
    Personal,
    Channel,
    GroupChat,
}

/// <summary>Whether a message sent there can still arrive.</summary>
public enum ConversationState
{
    Active,
    Uninstalled,
    Blocked,
}
