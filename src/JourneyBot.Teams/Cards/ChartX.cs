using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>Where a point stands across a line chart: a number, or a day.</summary>
[JsonConverter(typeof(ChartXConverter))]
public readonly record struct ChartX
{
    private ChartX(decimal? number, DateOnly? day) => (Number, Day) = (number, day);

    public decimal? Number { get; }

    public DateOnly? Day { get; }

    public static ChartX Of(decimal number) => new(number, null);

    public static ChartX Of(DateOnly day) => new(null, day);
}

internal sealed class ChartXConverter : JsonConverter<ChartX>
{
    public override ChartX Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType is JsonTokenType.Number
            ? ChartX.Of(reader.GetDecimal())
            : ChartX.Of(
                DateOnly.ParseExact(
                    reader.GetString() ?? "",
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                )
            );

    public override void Write(Utf8JsonWriter writer, ChartX value, JsonSerializerOptions options)
    {
        if (value.Day is { } day)
        {
            writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return;
        }

        writer.WriteNumberValue(value.Number ?? 0);
    }
}
