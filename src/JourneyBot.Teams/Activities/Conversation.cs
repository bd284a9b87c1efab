using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>Where something was said; in a channel the id also names the thread, after <c>;messageid=</c>.</summary>
public sealed record Conversation
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public bool? IsGroup { get; init; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
