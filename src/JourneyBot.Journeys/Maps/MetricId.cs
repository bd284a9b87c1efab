namespace JourneyBot.Journeys.Maps;

public readonly record struct MetricId(Guid Value) : IEntityId<MetricId>
{
    public static MetricId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static MetricId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
