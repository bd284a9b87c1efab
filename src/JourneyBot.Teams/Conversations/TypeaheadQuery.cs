namespace JourneyBot.Teams.Conversations;

/// <summary>A person types in a choice that asks the bot; other inputs of the card may come along.</summary>
public sealed record TypeaheadQuery(Turn Turn, string Dataset, string Text, CardData Data)
{
    public int Skip { get; init; }

    public int Top { get; init; }
}
