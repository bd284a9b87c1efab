namespace JourneyBot.Journeys.Maps;

public readonly record struct TouchpointId(Guid Value) : IEntityId<TouchpointId>
{
    public static TouchpointId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static TouchpointId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
