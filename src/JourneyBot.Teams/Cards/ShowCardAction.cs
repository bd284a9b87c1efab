namespace JourneyBot.Teams.Cards;

/// <summary>Unfolds a card inside the card; inputs in it are not checked by the client while it is folded.</summary>
public sealed record ShowCardAction : CardAction
{
    public ShowCardAction(string title, Card card) =>
        (Title, Card) = (title, card with { Schema = null, Msteams = null });

    public Card Card { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Action.ShowCard"u8);
        to.Part("card"u8, Card);
    }
}
