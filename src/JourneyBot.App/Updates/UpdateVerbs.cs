namespace JourneyBot.App.Updates;

/// <summary>What the buttons under a saved update ask for.</summary>
internal static class UpdateVerbs
{
    public const string Undo = "update.undo";
}
