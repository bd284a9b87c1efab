namespace JourneyBot.App.Decks;

/// <summary>What buttons about decks ask for.</summary>
internal static class DeckVerbs
{
    public const string Make = "deck.make";
}
