using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Unfolds a card inside the card; inputs in it are not checked by the client while it is folded.</summary>
public sealed record ShowCardAction : CardAction
{
    public ShowCardAction(string title, Card card)
        : base("Action.ShowCard") =>
        (Title, Card) = (title, card with { Schema = null, Msteams = null });

    public Card Card { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.ShowCardAction);
}
