using System.Text.Json;
using JourneyBot.Journeys.Search;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>One object of a map file: hands out its properties, knows where it stands, and notices what nobody asked for.</summary>
internal sealed class Node
{
    private readonly Dictionary<string, JsonElement> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly string? _label;

    public Node(JsonElement element, string path, string? label, Findings findings)
    {
        (_path, _label, Findings) = (path, label, findings);
        IsObject = element.ValueKind is JsonValueKind.Object;
        if (!IsObject)
        {
            Wrong(null, $"{Show(element)} is not an object.", "Write { ... } here.");
            return;
        }

        foreach (
            var twice in element.EnumerateObject().Where(p => !_properties.TryAdd(p.Name, p.Value))
        )
        {
            Wrong(Shorten(twice.Name), "It is written twice.", "Keep one of them.");
        }

        _label = OwnLabel() ?? label;
    }

    public Findings Findings { get; }

    /// <summary>False for something else in its place; that was already reported, and reading it finds nothing more.</summary>
    public bool IsObject { get; }

    /// <summary>The property's value; null where it is missing or null.</summary>
    public JsonElement? Take(string name) =>
        Find(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>Whether the file says something here, even if it says null.</summary>
    public bool Has(string name) => Find(name) is not null;

    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _taken.Add(name);
        }
    }

    public string PlaceOf(string? property)
    {
        var path = (_path, property) switch
        {
            ("", null) => "the file",
            ("", _) => property,
            (_, null) => _path,
            _ => $"{_path}.{property}",
        };
        return _label is null ? path : $"{path} (\"{_label}\")";
    }

    public void Wrong(string? property, string problem, string remedy) =>
        Findings.Wrong(PlaceOf(property), problem, remedy);

    public void Odd(string? property, string problem, string remedy) =>
        Findings.Odd(PlaceOf(property), problem, remedy);

    public void Missing(string name, string remedy)
    {
        if (IsObject)
        {
            Wrong(name, "It is missing.", remedy);
        }
    }

    public Node Child(JsonElement element, string place) =>
        new(element, _path.Length == 0 ? place : $"{_path}.{place}", _label, Findings);

    /// <summary>To be called when everything was asked for: what is left is a misspelling or unknown.</summary>
    public void Close()
    {
        foreach (var name in _properties.Keys.Where(n => !_taken.Contains(n)))
        {
            var meant = Findings.MayStillSuggest
                ? Spelling.Nearest(name, _known.Where(k => !_properties.ContainsKey(k)))
                : null;
            if (meant is null)
            {
                Odd(Shorten(name), "Nothing reads this property.", "It was left out.");
            }
            else
            {
                Wrong(Shorten(name), "There is no such property.", $"Did you mean '{meant}'?");
            }
        }
    }

    public static string Show(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => "{ ... }",
            JsonValueKind.Array => "[ ... ]",
            _ => Shorten(element.GetRawText()),
        };

    public static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..57]}...";

    private JsonElement? Find(string name)
    {
        _known.Add(name);
        JsonElement? found = null;
        string? foundAs = null;
        foreach (var candidate in Synonyms.Of(name).Prepend(name))
        {
            if (!_properties.TryGetValue(candidate, out var value))
            {
                continue;
            }

            if (foundAs is not null && _taken.Add(candidate))
            {
                Wrong(candidate, $"It means the same as '{foundAs}'.", "Keep one of them.");
            }

            _taken.Add(candidate);
            (found, foundAs) = (found ?? value, foundAs ?? candidate);
        }

        return found;
    }

    private string? OwnLabel()
    {
        foreach (var name in (ReadOnlySpan<string>)["name", "title", "period", "id"])
        {
            if (
                _properties.TryGetValue(name, out var value)
                && value.ValueKind is JsonValueKind.String
                && value.GetString() is { Length: > 0 } text
            )
            {
                return Shorten(text);
            }
        }

        return null;
    }
}
