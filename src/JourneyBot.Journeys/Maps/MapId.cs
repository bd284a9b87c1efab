namespace JourneyBot.Journeys.Maps;

public readonly record struct MapId(Guid Value) : IEntityId<MapId>
{
    public static MapId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static MapId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
