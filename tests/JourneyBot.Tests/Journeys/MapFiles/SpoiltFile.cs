using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.MapFiles;

/// <summary>The sample with something wrong in it.</summary>
internal static class SpoiltFile
{
    public static JsonNode Sample() => JsonNode.Parse(DemoMap.Json())!;

    public static IReadOnlyList<Mistake> Of(Action<JsonNode> spoil)
    {
        var file = Sample();
        spoil(file);
        var reading = Read(file);
        Assert.False(reading.Succeeded(out _));
        return reading.Mistakes;
    }

    public static MapReading Read(JsonNode file) => Read(file.ToJsonString());

    public static MapReading Read(string text) =>
        MapFile.Read(Encoding.UTF8.GetBytes(text), DemoMap.Now);

    public static void Rename(JsonObject node, string from, string to)
    {
        var value = node[from];
        node.Remove(from);
        node[to] = value;
    }

    public static void Has(IReadOnlyList<Mistake> mistakes, string place, string problem) =>
        Assert.Contains(
            mistakes,
            m =>
                m.Place.StartsWith(place, StringComparison.Ordinal)
                && m.Problem.Contains(problem, StringComparison.Ordinal)
        );
}
