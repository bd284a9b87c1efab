using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>What a card is made of: it says by its type what it is.</summary>
public abstract record CardPart
{
    private protected CardPart(string type) => Type = type;

    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>Writes it as what it is, by the code that was generated for that.</summary>
    internal abstract void WriteTo(Utf8JsonWriter writer);
}

// Told by attributes which types there are, the serializer would ask each property for its name and value as it goes, which is slower.
internal sealed class CardPartConverter<TPart> : JsonConverter<TPart>
    where TPart : CardPart
{
    public override TPart Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, TPart value, JsonSerializerOptions options) =>
        value.WriteTo(writer);
}
