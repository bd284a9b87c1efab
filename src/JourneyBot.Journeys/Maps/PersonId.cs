namespace JourneyBot.Journeys.Maps;

public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
