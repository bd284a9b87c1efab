using System.Text.Json;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Objects and lists inside an object.</summary>
internal static class NodeParts
{
    public static Node? Object(this Node node, string property, bool required = false)
    {
        if (node.Take(property) is { } element)
        {
            var child = node.Child(element, property);
            return child.IsObject ? child : null;
        }

        if (required)
        {
            node.Missing(property, "Add it as { ... }.");
        }

        return null;
    }

    /// <summary>The objects of a list; whatever else stands in it is reported and left out.</summary>
    public static List<Node> Objects(this Node node, string property, bool required = false)
    {
        if (required && node.Take(property) is null)
        {
            node.Missing(property, "Add it as [ ... ].");
        }

        return
        [
            .. node.Elements(property)
                .Select((e, i) => node.Child(e, $"{property}[{i}]"))
                .Where(n => n.IsObject),
        ];
    }

    public static List<JsonElement> Elements(this Node node, string property)
    {
        if (node.Take(property) is not { } element)
        {
            return [];
        }

        if (element.ValueKind is JsonValueKind.Array)
        {
            return [.. element.EnumerateArray()];
        }

        node.Wrong(property, $"{Node.Show(element)} is not a list.", "Write [ ... ] here.");
        return [];
    }

    /// <summary>The properties of an object whose names are keys.</summary>
    public static IEnumerable<JsonProperty> Entries(this Node node, string property)
    {
        if (node.Take(property) is not { } element)
        {
            return [];
        }

        if (element.ValueKind is JsonValueKind.Object)
        {
            return element.EnumerateObject();
        }

        node.Wrong(property, $"{Node.Show(element)} is not an object.", "Write { ... } here.");
        return [];
    }
}
