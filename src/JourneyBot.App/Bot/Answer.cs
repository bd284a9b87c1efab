using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>What the person who pressed a button is shown: a card in place of the one they pressed, a sentence, or a "no".</summary>
internal sealed record Answer
{
    private Answer() { }

    public Card? Card { get; private init; }

    /// <summary>What a notification says for the card, or the sentence itself.</summary>
    public string Words { get; private init; } = "";

    public Refusal? Refusal { get; private init; }

    public static Answer OfCard(Card card, string words) => new() { Card = card, Words = words };

    public static Answer OfWords(string words) => new() { Words = words };

    public static Answer OfRefusal(Refusal refusal) =>
        new() { Refusal = refusal, Words = refusal.Reason };
}
