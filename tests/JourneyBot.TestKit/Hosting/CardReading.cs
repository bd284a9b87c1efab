using System.Text;
using System.Text.Json.Nodes;

namespace JourneyBot.TestKit.Hosting;

/// <summary>Reads a card as a person does: its words in order, what stands in its fields, and its buttons.</summary>
internal static class CardReading
{
    // What a field shows; a choice shows its title, but its value is what tests name.
    private static readonly string[] Shown = ["text", "label", "title", "value"];

    public static string Words(JsonNode? card)
    {
        var words = new StringBuilder();
        Read(card, words);
        return words.ToString();
    }

    public static IEnumerable<JsonObject> Buttons(JsonNode? card) =>
        Nodes(card)
            .Where(n =>
                ((string?)n["type"])?.StartsWith("Action.", StringComparison.Ordinal) is true
            );

    /// <summary>The texts that a client reads as Markdown.</summary>
    public static IEnumerable<string?> Blocks(JsonNode? card) =>
        Nodes(card)
            .Where(n => IsText(n["type"]) && (string?)n["type"] == "TextBlock")
            .Select(n => (string?)n["text"]);

    /// <summary>The value a field shows before anybody types.</summary>
    public static string? Field(JsonNode? card, string id) =>
        (string?)
            Nodes(card).FirstOrDefault(n => IsText(n["id"]) && (string?)n["id"] == id)?["value"];

    /// <summary>What a client sends when nobody types anything: every field with the value it shows.</summary>
    public static JsonObject Inputs(JsonNode? card) =>
        new(
            Nodes(card)
                .Where(n =>
                    ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true
                )
                .Select(n => KeyValuePair.Create((string)n["id"]!, n["value"]?.DeepClone()))
                .Where(field => field.Value is not null)
        );

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject one => Children(one).SelectMany(Nodes).Prepend(one),
            JsonArray many => many.SelectMany(Nodes),
            _ => [],
        };

    private static void Read(JsonNode? node, StringBuilder words)
    {
        switch (node)
        {
            case JsonArray many:
                foreach (var one in many)
                {
                    Read(one, words);
                }

                break;
            case JsonObject { } runs
                when IsText(runs["type"]) && (string?)runs["type"] == "RichTextBlock":
                words.AppendLine(
                    string.Concat(
                        runs["inlines"]!
                            .AsArray()
                            .Select(i => i is JsonObject ? (string?)i["text"] : (string?)i)
                    )
                );
                break;
            case JsonObject one:
                foreach (var name in Shown.Where(name => IsText(one[name])))
                {
                    words.AppendLine((string?)one[name]);
                }

                foreach (var child in Children(one))
                {
                    Read(child, words);
                }

                break;
            default:
                break;
        }
    }

    // What a client falls back to, and what a button sends, nobody sees.
    private static IEnumerable<JsonNode?> Children(JsonObject one) =>
        one.Where(p => p.Key is not ("fallback" or "data")).Select(p => p.Value);

    private static bool IsText(JsonNode? node) =>
        node?.GetValueKind() is System.Text.Json.JsonValueKind.String;
}
