namespace JourneyBot.Journeys.Decisions;

public readonly record struct DecisionId(Guid Value) : IEntityId<DecisionId>
{
    public static DecisionId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static DecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
