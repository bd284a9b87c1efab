using System.Text.Json;
using System.Text.Json.Serialization;
using JourneyBot.Journeys;

namespace JourneyBot.Store.Model;

/// <summary>Writes an id as its UUID, as a value and as the name of a property.</summary>
internal sealed class IdJson<TId> : JsonConverter<TId>
    where TId : struct, IEntityId<TId>
{
    public override TId Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => TId.From(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => TId.From(Guid.Parse(reader.GetString()!));

    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        TId value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(value.Value.ToString());
}
