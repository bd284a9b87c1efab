using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.MapFiles;

public sealed class RoundTrips
{
    private static readonly string[] Derived =
    [
        "notice",
        "expectedDigest",
        "format",
        "map.stages.scores",
        "projects.rag",
    ];

    [Fact]
    public void What_was_written_is_written_again_byte_for_byte()
    {
        var first = MapFile.Write(DemoMap.Load());

        var second = MapFile.Write(Read(first));

        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second));
    }

    [Fact]
    public void Reading_what_was_written_warns_of_nothing() =>
        Assert.Empty(MapFile.Read(MapFile.Write(DemoMap.Load()), DemoMap.Now).Warnings);

    [Fact]
    public void Every_fact_of_the_sample_is_in_the_export()
    {
        var sample = JsonNode.Parse(DemoMap.Json())!;
        var export = JsonNode.Parse(MapFile.Write(DemoMap.Load()))!;

        var lost = new List<string>();
        Compare(sample, export, "", "", lost);

        Assert.Empty(lost);
    }

    private static ImportedMap Read(byte[] json)
    {
        var reading = MapFile.Read(json, DemoMap.Now.AddDays(3));
        Assert.Empty(reading.Mistakes);
        Assert.True(reading.Succeeded(out var map));
        return map;
    }

    private static void Compare(
        JsonNode? expected,
        JsonNode? actual,
        string place,
        string kind,
        List<string> lost
    )
    {
        switch (expected)
        {
            case null:
                break;
            case JsonObject properties:
                foreach (var (name, value) in properties)
                {
                    var path = kind.Length == 0 ? name : $"{kind}.{name}";
                    if (!Derived.Contains(path))
                    {
                        var (ours, theirs) = Renamed(path, name, value);
                        Compare(theirs, actual?[ours], $"{place}.{ours}", path, lost);
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var match = (items[i] as JsonObject)?["id"] is { } id
                        ? (actual as JsonArray)?.FirstOrDefault(a =>
                            JsonNode.DeepEquals(a!["id"], id)
                        )
                        : (actual as JsonArray)?.ElementAtOrDefault(i);
                    Compare(items[i], match, $"{place}[{i}]", kind, lost);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(expected, actual))
                {
                    lost.Add($"{place}: {expected} became {actual}");
                }

                break;
        }
    }

    // The words of the sample that the format has its own words for.
    private static (string Name, JsonNode? Value) Renamed(
        string path,
        string name,
        JsonNode? value
    ) =>
        (path, (value as JsonValue)?.ToString()) switch
        {
            ("organization", _) => ("workspace", value),
            ("map.stages.championId", { } id) => ("championIds", new JsonArray(id)),
            ("customerMath.periods.lostReasons", _) => ("reasonCounts", value),
            ("updates.via", "check-in card") => (name, "card"),
            ("updates.via", "chat message") => (name, "message"),
            _ => (name, value),
        };
}
