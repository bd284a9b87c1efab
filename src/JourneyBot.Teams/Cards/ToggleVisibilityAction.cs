namespace JourneyBot.Teams.Cards;

/// <summary>Shows what is hidden and hides what is shown, by element id.</summary>
public sealed record ToggleVisibilityAction : CardAction
{
    public ToggleVisibilityAction(string title, IReadOnlyList<string> targetElements) =>
        (Title, TargetElements) = (title, targetElements);

    public IReadOnlyList<string> TargetElements { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Action.ToggleVisibility"u8);
        to.Texts("targetElements"u8, TargetElements);
    }
}
