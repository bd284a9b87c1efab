using System.Diagnostics;
using System.Text.Json.Nodes;

namespace JourneyBot.TestKit.Wire;

/// <summary>One call of the bot to Teams, and whether Teams took it.</summary>
internal sealed record TeamsCall(
    string Method,
    string Conversation,
    string? Activity,
    JsonObject Body,
    bool IsAccepted
)
{
    /// <summary>When it came, by the monotonic clock.</summary>
    public long At { get; } = Stopwatch.GetTimestamp();

    /// <summary>The id of the message that was made or changed.</summary>
    public string? Message { get; init; }

    public string? Text => (string?)Body["text"];

    public JsonNode? Card =>
        Body["attachments"] is JsonArray { Count: > 0 } attachments
            ? attachments[0]!["content"]
            : null;
}
