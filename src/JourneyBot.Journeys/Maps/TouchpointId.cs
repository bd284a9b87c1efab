namespace JourneyBot.Journeys.Maps;

public readonly record struct TouchpointId(Guid Value) : IEntityId<TouchpointId>
{
    public static TouchpointId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static TouchpointId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
