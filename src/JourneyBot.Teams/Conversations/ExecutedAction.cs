namespace JourneyBot.Teams.Conversations;

/// <summary>A card's Execute: the answer is a card or a sentence for the one who clicked.</summary>
public sealed record ExecutedAction(Turn Turn, string Verb, CardData Data)
{
    /// <summary>Whether the client refreshed the card by itself, with nobody clicking.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The message that holds the card.</summary>
    public string? CardActivityId => Turn.Activity.ReplyToId;
}
