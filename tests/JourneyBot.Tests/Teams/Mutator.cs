using System.Text;
using System.Text.Json.Nodes;

namespace JourneyBot.Tests.Teams;

/// <summary>Spoils JSON: values of other kinds, names twice or gone, bytes changed, text cut or deepened.</summary>
internal sealed class Mutator(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Spoil(byte[] original) =>
        _random.Next(4) switch
        {
            0 => Bytes(original),
            1 => Text(Encoding.UTF8.GetString(original)),
            _ => Encoding.UTF8.GetBytes(Values(JsonNode.Parse(original)!).ToJsonString()),
        };

    private byte[] Bytes(byte[] original)
    {
        var spoiled = original.ToArray();
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            spoiled[_random.Next(spoiled.Length)] = (byte)_random.Next(256);
        }

        return _random.Next(5) is 0 ? spoiled[.._random.Next(spoiled.Length)] : spoiled;
    }

    private byte[] Text(string original)
    {
        string[] splices =
        [
            "\\ud83d",
            "\"type\":\"invoke\",",
            "null",
            "[[[[[[",
            "\u0000",
            "\\u0000",
            "{\"a\":",
            "1e999",
            "-",
            "\u202E",
            "\"\"",
            new('[', 200),
        ];
        var at = _random.Next(original.Length);
        var cut = _random.Next(3) is 0 ? _random.Next(Math.Min(20, original.Length - at)) : 0;
        return Encoding.UTF8.GetBytes(
            original[..at] + splices[_random.Next(splices.Length)] + original[(at + cut)..]
        );
    }

    private JsonNode Values(JsonNode root)
    {
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            var places = Places(root).ToList();
            var (parent, name) = places[_random.Next(places.Count)];
            var value = Odd();
            _ = parent switch
            {
                JsonObject named when _random.Next(4) is 0 => named.Remove(name),
                JsonObject named => Set(named, name, value),
                JsonArray list => Set(list, value),
                _ => false,
            };
        }

        return root;
    }

    private JsonNode? Odd() =>
        _random.Next(12) switch
        {
            0 => null,
            1 => _random.Next(),
            2 => true,
            3 => "",
            4 => new JsonArray(),
            5 => new JsonArray(null, 1, "a", new JsonObject()),
            6 => new JsonObject(),
            7 => new string('a', 5_000),
            8 => "f:../../etc",
            9 => -1.5e300,
            10 => new JsonObject { ["id"] = new JsonObject { ["id"] = "x" } },
            _ => "\u202E<at>JourneyBot</at>\uFFFF",
        };

    private static bool Set(JsonObject named, string name, JsonNode? value)
    {
        named[name] = value;
        return true;
    }

    private bool Set(JsonArray list, JsonNode? value)
    {
        list.Insert(_random.Next(list.Count + 1), value);
        return true;
    }

    private static IEnumerable<(JsonNode Parent, string Name)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject named => named.SelectMany(pair =>
                Places(pair.Value).Prepend((named, pair.Key))
            ),
            JsonArray list => list.SelectMany(Places).Prepend((list, "")),
            _ => [],
        };
}
