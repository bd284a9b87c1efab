namespace JourneyBot.Journeys.CustomerAsset;

public readonly record struct PeriodId(Guid Value) : IEntityId<PeriodId>
{
    public static PeriodId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static PeriodId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
