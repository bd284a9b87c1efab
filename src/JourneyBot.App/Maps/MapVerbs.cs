namespace JourneyBot.App.Maps;

/// <summary>What the buttons of cards about a whole map ask for.</summary>
internal static class MapVerbs
{
    public const string Stage = "stage.show";
}
