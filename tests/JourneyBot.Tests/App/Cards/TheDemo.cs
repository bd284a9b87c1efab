using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Cards;

/// <summary>The sample map on the Friday its digest speaks for, and maps made from it that are as bad as they come.</summary>
internal static class TheDemo
{
    public static DateTimeOffset Friday { get; } = DemoMap.Now;

    public static CardContext Context { get; } =
        new(
            Friday,
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"),
            "https://journeybot.example/maps/brackenfold"
        );

    public static JourneyMap Map { get; } = Changed(_ => { });

    public static DigestContent DigestContent { get; } =
        Digest.Compose(Map, DateOnly.FromDateTime(Friday.UtcDateTime));

    public static Person Person(string key) => Map.Workspace.People.First(p => p.Key == key);

    public static Stage Stage(string key) => Map.FindStage(key)!;

    /// <summary>The sample with its JSON changed before it is read.</summary>
    public static JourneyMap Changed(Action<JsonObject> change)
    {
        var file = JsonNode.Parse(DemoMap.Json())!.AsObject();
        change(file);
        var reading = MapFile.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), Friday);
        Assert.True(reading.Succeeded(out var imported), string.Join('\n', reading.Mistakes));
        return imported.Map;
    }
}
