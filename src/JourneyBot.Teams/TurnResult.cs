using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JourneyBot.Teams;

/// <summary>What goes back in the HTTP response: a status and, for invokes, a JSON body as UTF-8; both can be stored and given again.</summary>
public sealed record TurnResult(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Done, nothing to say: 200 without a body.</summary>
    public static TurnResult Done { get; } = new(200, ReadOnlyMemory<byte>.Empty);

    /// <summary>An invoke that nobody handles: 501 without a body.</summary>
    public static TurnResult NotImplemented { get; } = new(501, ReadOnlyMemory<byte>.Empty);

    /// <summary>The turn broke: 500 without a body.</summary>
    public static TurnResult Failed { get; } = new(500, ReadOnlyMemory<byte>.Empty);

    /// <summary>200 with a JSON body.</summary>
    public static TurnResult Json<T>(T body, JsonTypeInfo<T> type) => Json(200, body, type);

    /// <summary>A status of its own with a JSON body.</summary>
    public static TurnResult Json<T>(int status, T body, JsonTypeInfo<T> type) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body, type));
}
