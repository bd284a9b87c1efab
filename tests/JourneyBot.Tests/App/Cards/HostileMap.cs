using System.Globalization;
using System.Text.Json.Nodes;

namespace JourneyBot.Tests.App.Cards;

/// <summary>What can be done to the sample's file so that its cards have a hard time.</summary>
internal static class HostileMap
{
    private const string Rtl = "أحصل على المساعدة عندما أحتاجها";

    /// <summary>Thirty stages of twenty-five touchpoints and many projects, all with long names.</summary>
    public static void Grow(JsonObject file)
    {
        var stages = file["map"]!["stages"]!.AsArray();
        var template = stages[4]!;
        while (stages.Count < 30)
        {
            var stage = template.DeepClone();
            var number = stages.Count + 1;
            stage["id"] = $"big-{number}";
            stage["order"] = number;
            stage["metrics"] = new JsonArray();
            stage["touchpoints"] = new JsonArray();
            stages.Add(stage);
        }

        foreach (var stage in stages.OfType<JsonObject>())
        {
            stage["name"] = Long(
                "I want *everything* <b>at once</b> and [more](http://example.com)",
                200
            );
            stage["customerGoal"] = Long("A goal as long as a week without a rota", 500);
            Fill(stage, template["touchpoints"]!.AsArray());
            Multiply(stage["employeeBarriers"]!.AsArray(), template["employeeBarriers"]![0]!, 30);
        }

        Multiply(
            file["projects"]!.AsArray(),
            file["projects"]![2]!,
            120,
            "stageId",
            "big-30",
            "Project *with* a `long` title"
        );
        Multiply(
            file["decisions"]!.AsArray(),
            file["decisions"]![0]!,
            60,
            "stageId",
            "big-30",
            "Decide ~now~ or <at>never</at>"
        );
    }

    /// <summary>Names that are Markdown, HTML, mentions, functions, right to left, or emoji.</summary>
    public static void Rename(JsonObject file)
    {
        var stage = file["map"]!["stages"]!.AsArray()[^1]!;
        stage["name"] = $"{Rtl} 🚑 <at>Everybody</at> [win](http://example.com)";
        stage["shortName"] = "أحصل 🚑";
        stage["customerGoal"] =
            "{{DATE(2026-06-26,SHORT)}} **bold** # heading <script>alert(1)</script> \u202Eback";
        var touchpoint = stage["touchpoints"]![0]!;
        touchpoint["name"] = $"{Rtl} 🚑 `code` ![x](http://example.com/x.png)";
        file["map"]!["name"] = "**Loud** <at>map</at> أحصل 🚑 {{TIME(x)}}";
        file["projects"]![4]!["title"] = "# heading - list [link](http://example.com)";
        file["decisions"]![1]!["title"] = "<script>decide</script> *now*";
    }

    /// <summary>Stages that nobody has filled in yet.</summary>
    public static void Empty(JsonObject file)
    {
        foreach (var stage in file["map"]!["stages"]!.AsArray().OfType<JsonObject>())
        {
            stage["touchpoints"] = new JsonArray();
            stage["metrics"] = new JsonArray();
            stage["employeeBarriers"] = new JsonArray();
            stage["customerGoal"] = null;
            stage["vision"] = null;
        }

        file["projects"] = new JsonArray();
        file["decisions"] = new JsonArray();
        file["reasons"] = new JsonArray();
        file["updates"] = new JsonArray();
        file["customerMath"]!["periods"] = new JsonArray();
        file.Remove("checkIn");
        file.Remove("expectedDigest");
    }

    /// <summary>The sample with its stages repeated until there are so many.</summary>
    public static void Lengthen(JsonObject file, int count)
    {
        var stages = file["map"]!["stages"]!.AsArray();
        for (var i = stages.Count; i < count; i++)
        {
            var stage = stages[i % 6]!.DeepClone();
            stage["id"] = $"more-{i}";
            stage["order"] = i + 1;
            stage["metrics"] = new JsonArray();
            foreach (var touchpoint in stage["touchpoints"]!.AsArray().OfType<JsonObject>())
            {
                touchpoint["id"] = $"{touchpoint["id"]}-{i}";
            }

            stages.Add(stage);
        }
    }

    private static void Fill(JsonObject stage, JsonArray templates)
    {
        var touchpoints = stage["touchpoints"]!.AsArray();
        while (touchpoints.Count < 25)
        {
            var touchpoint = templates[touchpoints.Count % 3]!.DeepClone();
            touchpoint["id"] = string.Create(
                CultureInfo.InvariantCulture,
                $"{stage["id"]}-{touchpoints.Count}"
            );
            touchpoint["name"] = Long("Calls _on_ a *weekend* because the rota is broken", 200);
            touchpoints.Add(touchpoint);
        }
    }

    private static void Multiply(
        JsonArray list,
        JsonNode template,
        int count,
        string? key = null,
        string? value = null,
        string title = ""
    )
    {
        template = template.DeepClone();
        for (var i = list.Count; i < count; i++)
        {
            var copy = template.DeepClone();
            if (key is not null)
            {
                copy["id"] = $"copy-{title[..2]}-{i}".Replace(' ', '-');
                copy[key] = value;
                copy["title"] = Long(title, 200);
            }

            if (copy["nextStep"] is not null)
            {
                copy["nextStep"] = Long("Ask *everybody* about it", 900);
                copy["blocker"] = Long("Nobody knows _who_ decides", 900);
            }

            list.Add(copy);
        }
    }

    private static string Long(string text, int length) =>
        string.Concat(Enumerable.Repeat(text + " ", (length / text.Length) + 1))[..length].Trim();
}
