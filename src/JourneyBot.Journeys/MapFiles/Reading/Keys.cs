using System.Text;
using System.Text.Json;
using JourneyBot.Journeys.Search;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>All things of one kind in a file, by the id the file gives them.</summary>
internal sealed class Keys<TId>(string what, DateTimeOffset now)
    where TId : struct, IEntityId<TId>
{
    private const int LongestKey = 64;
    private readonly Dictionary<string, TId> _ids = new(StringComparer.Ordinal);

    /// <summary>Takes in the ids of a list; each becomes a new id of ours.</summary>
    public List<Keyed<TId>> Add(IEnumerable<Node> nodes) => [.. nodes.Select(Add)];

    public Keyed<TId> Add(Node node)
    {
        var key = node.Name("id");
        var id = TId.New(now);
        if (key.Length > 0 && !IsUsable(key))
        {
            node.Wrong(
                "id",
                $"'{Node.Shorten(key)}' cannot be an id.",
                $"Use letters, digits, '-', '_' and '.', at most {LongestKey} of them."
            );
        }
        else if (key.Length > 0 && !_ids.TryAdd(key, id))
        {
            node.Wrong(
                "id",
                $"There is another {what} with the id '{key}'.",
                "Give each its own id."
            );
        }

        return new Keyed<TId>(node, key, id);
    }

    /// <summary>The things a list refers to, each at most once.</summary>
    public List<TId> FindAll(Node node, string property)
    {
        var found = new List<TId>();
        foreach (var (index, element) in node.Elements(property).Index())
        {
            if (Find(node, $"{property}[{index}]", element) is not { } id)
            {
                continue;
            }

            if (found.Contains(id))
            {
                node.Wrong($"{property}[{index}]", "It is listed twice.", "Keep one of them.");
            }

            found.Add(id);
        }

        return found;
    }

    /// <summary>The thing a property refers to.</summary>
    public TId? Find(Node node, string property, bool required = false)
    {
        if (node.Take(property) is { } element)
        {
            return Find(node, property, element);
        }

        if (required)
        {
            node.Missing(property, $"Write the id of a {what}.");
        }

        return null;
    }

    public TId? Find(Node node, string property, JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.String)
        {
            node.Wrong(
                property,
                $"{Node.Show(element)} is not an id.",
                $"Write the id of a {what} in \"quotation marks\"."
            );
            return null;
        }

        return Find(node, property, element.GetString()!);
    }

    public TId? Find(Node node, string property, string key)
    {
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        var meant = node.Findings.MayStillSuggest ? Spelling.Nearest(key, _ids.Keys) : null;
        node.Wrong(
            property,
            $"There is no {what} with the id '{Node.Shorten(key)}'.",
            meant is null ? $"Write the id of a {what} of this file." : $"Did you mean '{meant}'?"
        );
        return null;
    }

    private static bool IsUsable(string key) =>
        key.Length <= LongestKey
        && key.EnumerateRunes()
            .All(r => Rune.IsLetterOrDigit(r) || r.Value is '-' or '_' or '.' || IsMark(r));

    // Vowel signs of Indic and other scripts are marks, not letters.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

/// <summary>An object of the file with the id it has there and the one it gets here.</summary>
internal sealed record Keyed<TId>(Node Node, string Key, TId Id);
