namespace JourneyBot.Journeys.Maps;

public readonly record struct EmployeeBarrierId(Guid Value) : IEntityId<EmployeeBarrierId>
{
    public static EmployeeBarrierId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static EmployeeBarrierId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
