using JourneyBot.Journeys;

namespace JourneyBot.Store.Conversations;

public readonly record struct CardId(Guid Value) : IEntityId<CardId>
{
    public static CardId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static CardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
