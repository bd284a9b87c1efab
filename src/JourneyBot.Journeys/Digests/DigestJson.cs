using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Journeys.Digests;

/// <summary>A digest as compact JSON, for keeping.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(DigestContent))]
public sealed partial class DigestJson : JsonSerializerContext
{
    public static string Write(DigestContent content) =>
        JsonSerializer.Serialize(content, Relaxed.Json.DigestContent);

    public static DigestContent Read(string json) =>
        JsonSerializer.Deserialize(json, Relaxed.Json.DigestContent)
        ?? throw new JsonException("A digest is not null.");

    // A class of its own, so that the generated part of the context is ready before it is asked.
    private static class Relaxed
    {
        public static DigestJson Json { get; } =
            new(
                new JsonSerializerOptions(Default.Options)
                {
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            );
    }
}
