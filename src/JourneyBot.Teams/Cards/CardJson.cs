using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>Writes cards by generated code, each part by the code of its type; compact, nulls omitted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(RichTextBlock))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(ColumnSet))]
[JsonSerializable(typeof(FactSet))]
[JsonSerializable(typeof(Table))]
[JsonSerializable(typeof(ActionSet))]
[JsonSerializable(typeof(TextInput))]
[JsonSerializable(typeof(NumberInput))]
[JsonSerializable(typeof(ChoiceSetInput))]
[JsonSerializable(typeof(ToggleInput))]
[JsonSerializable(typeof(DateInput))]
[JsonSerializable(typeof(LineChart))]
[JsonSerializable(typeof(VerticalBarChart))]
[JsonSerializable(typeof(ExecuteAction))]
[JsonSerializable(typeof(SubmitAction))]
[JsonSerializable(typeof(OpenUrlAction))]
[JsonSerializable(typeof(ShowCardAction))]
[JsonSerializable(typeof(ToggleVisibilityAction))]
internal sealed partial class CardJson : JsonSerializerContext
{
    // Generated code takes the encoder of the writer. The relaxed one leaves accents and signs as they are (emoji become escapes).
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // A stage card is about 9 KB.
    private const int Usual = 12_000;

    public static ReadOnlyMemory<byte> Write(Card card)
    {
        var bytes = new ArrayBufferWriter<byte>(Usual);
        using var writer = new Utf8JsonWriter(bytes, Relaxed);
        JsonSerializer.Serialize(writer, card, Default.Card);
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
