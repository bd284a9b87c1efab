using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

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

    public static ButtonData Of(MapId map) => ButtonData.Empty.With(Map, map.Value.ToString("D"));

    public static ButtonData Of(JourneyMap map) => Of(map.Id);

    public static ButtonData Of(JourneyMap map, Stage stage) =>
        Of(map).With(Stage, stage.Key).With(Revision, stage.Revision);

    public static ButtonData Of(JourneyMap map, UpdateId batch) =>
        Of(map).With(Batch, batch.Value.ToString("D"));

    public static ButtonData Sentence(string text) => ButtonData.Empty.With(Say, text);
}
