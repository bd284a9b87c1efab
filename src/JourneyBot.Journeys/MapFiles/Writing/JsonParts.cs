using System.Text.Json;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Writing;

/// <summary>Properties that are left out where there is nothing to say.</summary>
internal static class JsonParts
{
    public static void Text(this Utf8JsonWriter json, string property, string? text)
    {
        if (text is not null)
        {
            json.WriteString(property, text);
        }
    }

    public static void Texts(this Utf8JsonWriter json, string property, IEnumerable<string?> texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts.OfType<string>())
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void Word<TEnum>(this Utf8JsonWriter json, string property, TEnum value)
        where TEnum : struct, Enum => json.WriteString(property, UpdateText.Write(value));

    public static void Number(this Utf8JsonWriter json, string property, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(property, known);
        }
    }

    public static void Day(this Utf8JsonWriter json, string property, DateOnly? day) =>
        json.Text(property, UpdateText.Write(day));

    public static void Counted(this Utf8JsonWriter json, string property, Counted counted)
    {
        json.WriteStartObject(property);
        json.WriteNumber("volume", counted.Volume);
        json.WriteNumber("value", counted.Value);
        json.WriteEndObject();
    }
}
