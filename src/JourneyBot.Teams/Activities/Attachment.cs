using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>A card, file or rich text that came with an activity; file names and addresses in it are from outside.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    public JsonElement? Content { get; init; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
