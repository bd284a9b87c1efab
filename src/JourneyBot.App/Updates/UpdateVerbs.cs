namespace JourneyBot.App.Updates;

/// <summary>What the buttons under a saved update ask for.</summary>
internal static class UpdateVerbs
{
    public const string Undo = "update.undo";

    /// <summary>One of several touchpoints a sentence may have meant.</summary>
    public const string Score = "score.pick";
}
