using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>Something said about an activity: a mention, or <c>clientInfo</c> with the sender's locale and time zone.</summary>
public sealed record Entity
{
    public string? Type { get; init; }

    /// <summary>Exactly the characters in the activity's text that this mention is about.</summary>
    public string? Text { get; init; }

    public Account? Mentioned { get; init; }

    public string? Locale { get; init; }

    public string? Country { get; init; }

    public string? Platform { get; init; }

    public string? Timezone { get; init; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    [JsonIgnore]
    internal bool IsMention => string.Equals(Type, "mention", StringComparison.OrdinalIgnoreCase);

    [JsonIgnore]
    internal bool IsClientInfo =>
        string.Equals(Type, "clientInfo", StringComparison.OrdinalIgnoreCase);
}
