using System.Globalization;
using System.Text;
using System.Text.Json;

namespace JourneyBot.App.Outbox;

/// <summary>What a JSON text is made of, without any of its values: names, kinds and lengths, fit for a log.</summary>
internal static class BodyShape
{
    private const int Longest = 1_500;
    private const int DeepestShown = 12;

    public static string Of(string json)
    {
        var shape = new StringBuilder();
        try
        {
            using var document = JsonDocument.Parse(json);
            Write(document.RootElement, shape, depth: 0);
        }
        catch (JsonException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no JSON, {json.Length} units");
        }

        return shape.Length <= Longest ? shape.ToString() : $"{shape.ToString(0, Longest)}…";
    }

    private static void Write(JsonElement element, StringBuilder shape, int depth)
    {
        if (depth > DeepestShown || shape.Length > Longest)
        {
            shape.Append('…');
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, shape, depth);
                break;
            case JsonValueKind.Array:
                WriteArray(element, shape, depth);
                break;
            case JsonValueKind.String:
                shape.Append(CultureInfo.InvariantCulture, $"text {element.GetString()!.Length}");
                break;
            default:
                shape.Append(element.ValueKind is JsonValueKind.Number ? "number" : "flag");
                break;
        }
    }

    private static void WriteObject(JsonElement element, StringBuilder shape, int depth)
    {
        var separator = "{";
        foreach (var property in element.EnumerateObject())
        {
            shape.Append(separator).Append(Name(property.Name)).Append(':');
            Write(property.Value, shape, depth + 1);
            separator = ",";
        }

        shape.Append(separator is "{" ? "{}" : "}");
    }

    private static void WriteArray(JsonElement element, StringBuilder shape, int depth)
    {
        shape.Append(CultureInfo.InvariantCulture, $"{element.GetArrayLength()}[");
        if (element.GetArrayLength() > 0)
        {
            Write(element[0], shape, depth + 1);
        }

        shape.Append(']');
    }

    // The names of a card's own data may come from elsewhere; those of the wire are short words.
    private static string Name(string name) =>
        name.Length <= 40
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '$')
            ? name
            : "?";
}
