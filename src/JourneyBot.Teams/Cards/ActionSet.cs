namespace JourneyBot.Teams.Cards;

/// <summary>Buttons in the body; an Execute button with a fallback belongs in one.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
