using System.Text.Json.Nodes;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.Bot;

/// <summary>What the buttons of our cards send back, by key. A client can alter it: it says what was meant, never what is allowed.</summary>
internal static class ActionData
{
    public const string Map = "map";
    public const string Stage = "stage";

    /// <summary>The stage's revision the person was looking at.</summary>
    public const string Revision = "rev";

    /// <summary>The updates that were saved together, for Undo.</summary>
    public const string Batch = "batch";

    /// <summary>A sentence to be read as if the person had typed it.</summary>
    public const string Say = "say";

    public static JsonObject Of(MapId map) => new() { [Map] = map.Value.ToString("D") };

    public static JsonObject Of(JourneyMap map) => Of(map.Id);

    public static JsonObject Of(JourneyMap map, Stage stage) =>
        new()
        {
            [Map] = map.Id.Value.ToString("D"),
            [Stage] = stage.Key,
            [Revision] = stage.Revision,
        };

    public static JsonObject Of(JourneyMap map, UpdateId batch) =>
        new() { [Map] = map.Id.Value.ToString("D"), [Batch] = batch.Value.ToString("D") };

    public static JsonObject Sentence(string text) => new() { [Say] = text };
}
