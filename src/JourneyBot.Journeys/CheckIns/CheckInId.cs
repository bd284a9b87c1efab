namespace JourneyBot.Journeys.CheckIns;

public readonly record struct CheckInId(Guid Value) : IEntityId<CheckInId>
{
    public static CheckInId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static CheckInId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
