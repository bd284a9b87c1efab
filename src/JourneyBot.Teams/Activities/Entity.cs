using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>Something said about an activity: a mention, or <c>clientInfo</c> with the sender's locale and time zone.</summary>
public sealed record Entity
{
    public string? Type { get; set; }

    /// <summary>Exactly the characters in the activity's text that this mention is about.</summary>
    public string? Text { get; set; }

    public Account? Mentioned { get; set; }

    public string? Locale { get; set; }

    public string? Country { get; set; }

    public string? Platform { get; set; }

    public string? Timezone { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    [JsonIgnore]
    internal bool IsMention => string.Equals(Type, "mention", StringComparison.OrdinalIgnoreCase);

    [JsonIgnore]
    internal bool IsClientInfo =>
        string.Equals(Type, "clientInfo", StringComparison.OrdinalIgnoreCase);
}
