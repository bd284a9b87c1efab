namespace JourneyBot.App.Decks;

/// <summary>What buttons about decks ask for.</summary>
internal static class DeckVerbs
{
    public const string Make = "deck.make";

    /// <summary>Show the form.</summary>
    public const string Choose = "deck.choose";

    /// <summary>The form is filled in.</summary>
    public const string Chosen = "deck.chosen";

    public const string Leave = "deck.leave";
}
