namespace JourneyBot.App.CheckIns;

/// <summary>What the buttons of a prompt, and of a person's own settings, ask for.</summary>
internal static class CheckInVerbs
{
    public const string NoChange = "prompt.same";
    public const string Update = "prompt.update";
    public const string Save = "prompt.save";
    public const string Cancel = "prompt.cancel";
    public const string Later = "prompt.later";
    public const string NotMine = "prompt.notmine";
    public const string ShowSettings = "rhythm.show";
    public const string SaveSettings = "rhythm.save";

    /// <summary>The prompt a button belongs to.</summary>
    public const string Prompt = "prompt";
}
