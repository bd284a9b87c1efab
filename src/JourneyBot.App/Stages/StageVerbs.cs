namespace JourneyBot.App.Stages;

/// <summary>What the buttons of stage cards ask for.</summary>
internal static class StageVerbs
{
    public const string Update = "stage.update";
    public const string Confirm = "stage.confirm";
    public const string Save = "stage.save";
    public const string Cancel = "stage.cancel";
}
