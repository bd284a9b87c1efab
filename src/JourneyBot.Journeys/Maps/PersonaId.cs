namespace JourneyBot.Journeys.Maps;

public readonly record struct PersonaId(Guid Value) : IEntityId<PersonaId>
{
    public static PersonaId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static PersonaId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
