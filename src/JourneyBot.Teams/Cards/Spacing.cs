namespace JourneyBot.Teams.Cards;

/// <summary>The distance above an element.</summary>
public enum Spacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}
