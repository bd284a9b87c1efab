using System.Text.Json.Nodes;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.MapFiles;

/// <summary>Whatever is done to a file, it is read or refused, never thrown at.</summary>
public sealed class HostileFiles
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bytes_at_random_places_are_told_and_not_thrown(int seed)
    {
        var random = new Story(seed);
        var sample = DemoMap.Json();
        for (var i = 0; i < 100; i++)
        {
            var file = (byte[])sample.Clone();
            for (var changes = random.Below(4); changes >= 0; changes--)
            {
                file[random.Below(file.Length)] = (byte)random.Below(128);
            }

            Check(file);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Values_of_any_type_at_any_place_are_told_and_not_thrown(int seed)
    {
        var random = new Story(seed);
        for (var i = 0; i < 60; i++)
        {
            var root = JsonNode.Parse(DemoMap.Json())!;
            for (var changes = random.Below(5); changes >= 0; changes--)
            {
                Spoil(root, random);
            }

            Check(System.Text.Encoding.UTF8.GetBytes(root.ToJsonString()));
        }
    }

    private static void Check(byte[] file)
    {
        var reading = MapFile.Read(file, DemoMap.Now);
        var succeeded = reading.Succeeded(out var map);
        Assert.Equal(succeeded, reading.Mistakes.Count == 0);
        if (succeeded)
        {
            Assert.Empty(MapFile.Read(MapFile.Write(map!), DemoMap.Now).Mistakes);
        }
    }

    private static void Spoil(JsonNode node, Story random)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } properties:
                var name = properties.ElementAt(random.Below(properties.Count)).Key;
                if (properties[name] is { } child and not JsonValue && random.Below(8) > 0)
                {
                    Spoil(child, random);
                }
                else
                {
                    properties[name] = Value(random);
                }

                break;
            case JsonArray { Count: > 0 } items:
                var index = random.Below(items.Count);
                if (items[index] is { } item and not JsonValue && random.Below(8) > 0)
                {
                    Spoil(item, random);
                }
                else
                {
                    items[index] = Value(random);
                }

                break;
            default:
                break;
        }
    }

    private static JsonNode? Value(Story random) =>
        random.Below(10) switch
        {
            0 => null,
            1 => true,
            2 => -1,
            3 => 1e300,
            4 => long.MaxValue,
            5 => "",
            6 => "2026-06-26",
            7 => new JsonArray(),
            8 => new JsonObject { ["id"] = "x" },
            _ => new string('x', 5000),
        };

    /// <summary>The same numbers for the same seed, on every machine.</summary>
    private sealed class Story(int seed)
    {
        private uint _state = (uint)seed * 2_654_435_761;

        public int Below(int limit)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)limit);
        }
    }
}
