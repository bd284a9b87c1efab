namespace JourneyBot.Teams.Cards;

/// <summary>Shows what is hidden and hides what is shown, by element id.</summary>
public sealed record ToggleVisibilityAction : CardAction
{
    public ToggleVisibilityAction(string title, IReadOnlyList<string> targetElements)
        : base("Action.ToggleVisibility") => (Title, TargetElements) = (title, targetElements);

    public IReadOnlyList<string> TargetElements { get; init; }

    private protected override void WriteOwn(CardWriter to) =>
        to.Texts("targetElements"u8, TargetElements);
}
