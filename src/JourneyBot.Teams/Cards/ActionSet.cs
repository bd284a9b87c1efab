namespace JourneyBot.Teams.Cards;

/// <summary>Buttons in the body; an Execute button with a fallback belongs in one.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("ActionSet"u8);
        to.Parts("actions"u8, Actions);
        to.Word("horizontalAlignment"u8, CardNames.Horizontal, (int?)HorizontalAlignment);
    }
}
