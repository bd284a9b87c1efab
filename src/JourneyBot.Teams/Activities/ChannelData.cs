using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>What only Teams has: tenant, team, channel, the kind of event, and, on the way out, whether to notify.</summary>
public sealed record ChannelData
{
    public TenantInfo? Tenant { get; set; }

    public TeamInfo? Team { get; set; }

    public ChannelInfo? Channel { get; set; }

    /// <summary>The event of a conversationUpdate or the kind of an edit; compare without regard to case.</summary>
    public string? EventType { get; set; }

    public ChannelSettings? Settings { get; set; }

    public string? TeamsChannelId { get; set; }

    public string? TeamsTeamId { get; set; }

    public Notification? Notification { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>An Entra tenant.</summary>
public sealed record TenantInfo
{
    public string? Id { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>A team; <c>Id</c> is its thread (also the General channel's id), <c>AadGroupId</c> the group behind it.</summary>
public sealed record TeamInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>A channel; General has no name.</summary>
public sealed record ChannelInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>What the person who installed the app chose.</summary>
public sealed record ChannelSettings
{
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>Whether a message also raises an entry in the activity feed; its text is the message's summary.</summary>
public sealed record Notification(bool Alert)
{
    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
