namespace JourneyBot.Journeys.Maps;

public readonly record struct MapVersionId(Guid Value) : IEntityId<MapVersionId>
{
    public static MapVersionId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static MapVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
