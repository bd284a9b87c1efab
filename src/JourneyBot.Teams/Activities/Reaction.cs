using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>A reaction to a message; the kind is an open list (like, heart, laugh and others).</summary>
public sealed record Reaction
{
    public string? Type { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
