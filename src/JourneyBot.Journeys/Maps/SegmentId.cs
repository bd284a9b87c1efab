namespace JourneyBot.Journeys.Maps;

public readonly record struct SegmentId(Guid Value) : IEntityId<SegmentId>
{
    public static SegmentId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static SegmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
