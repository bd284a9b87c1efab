namespace JourneyBot.App.Decisions;

/// <summary>What the buttons about decisions ask for, and what they send along.</summary>
internal static class DecisionVerbs
{
    /// <summary>Shows the form of the decision in the data.</summary>
    public const string Open = "decision.open";

    /// <summary>Takes the decision, with what the form sent.</summary>
    public const string Decide = "decision.decide";

    /// <summary>Leaves the form.</summary>
    public const string Leave = "decision.leave";

    /// <summary>The decision's key, beside the map's id.</summary>
    public const string Decision = "decision";

    /// <summary>The digest the button stands on, which comes back after the form.</summary>
    public const string Digest = "digest";

    /// <summary>The form's choice: the place of an option, from 0.</summary>
    public const string Option = "option";

    /// <summary>The form's text: why, or what was decided where there are no options.</summary>
    public const string Why = "why";
}
