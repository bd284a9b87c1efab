using System.Text.Json.Nodes;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Teams;

/// <summary>The recorded wire: activities in, calls out, answers.</summary>
internal static class Fixture
{
    private static readonly string Folder = Repository.PathTo(
        "tests",
        "JourneyBot.Tests",
        "Teams",
        "Fixtures"
    );

    public static IReadOnlyList<string> Incoming { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(name =>
                name.StartsWith("in-", StringComparison.Ordinal)
                || name.StartsWith("Emulator/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal),
    ];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static JsonObject Json(string name) => JsonNode.Parse(Bytes(name))!.AsObject();

    public static Activity Activity(string name) =>
        ActivityParser.TryParse(Bytes(name), out var activity)
            ? activity
            : throw new InvalidDataException($"{name} is no activity.");

    public static Turn Turn(string name)
    {
        var activity = Activity(name);
        return new Turn(
            activity,
            new Origin(activity.TenantId()!, activity.ServiceUrl!, IsAuthenticated: true)
        );
    }

    /// <summary>Whether two texts are the same JSON, whatever the order of names; a null counts as absent.</summary>
    public static void SameJson(JsonNode? expected, ReadOnlySpan<byte> actual) =>
        Assert.True(
            JsonNode.DeepEquals(WithoutNulls(expected), WithoutNulls(JsonNode.Parse(actual))),
            $"Expected {expected?.ToJsonString()}\nbut was  {System.Text.Encoding.UTF8.GetString(actual)}"
        );

    private static JsonNode? WithoutNulls(JsonNode? node)
    {
        if (node is JsonObject named)
        {
            foreach (var (name, value) in named.ToList())
            {
                _ = value is null ? named.Remove(name) : WithoutNulls(value) is not null;
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                WithoutNulls(item);
            }
        }

        return node;
    }
}
