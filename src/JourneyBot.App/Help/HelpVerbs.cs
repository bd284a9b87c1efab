namespace JourneyBot.App.Help;

/// <summary>What the buttons of help cards ask for.</summary>
internal static class HelpVerbs
{
    public const string Help = "help";

    /// <summary>The sentence in the data is read as if the person had typed it.</summary>
    public const string Say = "say";
}
