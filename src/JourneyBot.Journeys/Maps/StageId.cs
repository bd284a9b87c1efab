namespace JourneyBot.Journeys.Maps;

public readonly record struct StageId(Guid Value) : IEntityId<StageId>
{
    public static StageId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static StageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
