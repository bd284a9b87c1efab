namespace JourneyBot.Teams.Cards;

/// <summary>What a card is made of, and the card itself: each writes what it says of itself.</summary>
public abstract record CardPart
{
    private protected CardPart() { }

    internal abstract void Write(CardWriter to);
}
