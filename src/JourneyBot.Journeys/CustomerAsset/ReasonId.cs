namespace JourneyBot.Journeys.CustomerAsset;

public readonly record struct ReasonId(Guid Value) : IEntityId<ReasonId>
{
    public static ReasonId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static ReasonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
