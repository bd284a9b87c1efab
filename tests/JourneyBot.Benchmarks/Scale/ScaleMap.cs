using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.TestKit;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>One of many maps: the demo's, as a company of its own, with a stage for each of its leaders.</summary>
internal static class ScaleMap
{
    /// <summary>How many people get a map's digest.</summary>
    public const int Leaders = 10;

    public static ImportedMap Make(int number)
    {
        var file = JsonNode.Parse(DemoMap.Json())!.AsObject();
        file["organization"]!["id"] = $"company-{number.ToString(CultureInfo.InvariantCulture)}";
        file["updates"] = new JsonArray();
        file.Remove("expectedDigest");
        Lead(file);
        var reading = MapFile.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), DemoMap.Now);
        return reading.Succeeded(out var map)
            ? map
            : throw new InvalidOperationException(
                string.Join(Environment.NewLine, reading.Mistakes)
            );
    }

    private static void Lead(JsonObject file)
    {
        var people = file["people"]!.AsArray();
        var stages = file["map"]!["stages"]!.AsArray();
        file["map"]!["ownerId"] = (string)people[0]!["id"]!;
        file["map"]!["sponsorId"] = (string)people[0]!["id"]!;
        while (stages.Count < Leaders)
        {
            stages.Add(Again(stages[^1]!, stages.Count + 1));
        }

        for (var stage = 0; stage < stages.Count; stage++)
        {
            stages[stage]!["accountableLeaderId"] = (string)people[stage]!["id"]!;
        }
    }

    private static JsonObject Again(JsonNode stage, int order)
    {
        var again = stage.DeepClone().AsObject();
        var name = $"x{order.ToString(CultureInfo.InvariantCulture)}";
        again["id"] = name;
        again["order"] = order;
        foreach (var list in new[] { "touchpoints", "metrics", "employeeBarriers" })
        {
            var item = 0;
            foreach (var part in again[list]!.AsArray())
            {
                part!["id"] = $"{name}-{list[0]}{(++item).ToString(CultureInfo.InvariantCulture)}";
            }
        }

        return again;
    }
}
