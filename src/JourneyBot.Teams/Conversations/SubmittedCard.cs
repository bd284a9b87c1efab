using JourneyBot.Teams.Cards;

namespace JourneyBot.Teams.Conversations;

/// <summary>A card's Submit in a conversation: it comes as a message, so a card cannot be given back, only updated.</summary>
public sealed record SubmittedCard(Turn Turn, CardData Data)
{
    /// <summary>The verb, where the button is the fallback of an Execute.</summary>
    public string? Verb => Data.Text(SubmitAction.VerbKey);

    /// <summary>The message that holds the card.</summary>
    public string? CardActivityId => Turn.Activity.ReplyToId;
}
