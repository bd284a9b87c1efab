namespace JourneyBot.Journeys.Maps;

public readonly record struct QuoteId(Guid Value) : IEntityId<QuoteId>
{
    public static QuoteId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static QuoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
