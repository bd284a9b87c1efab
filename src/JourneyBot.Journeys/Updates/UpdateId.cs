namespace JourneyBot.Journeys.Updates;

public readonly record struct UpdateId(Guid Value) : IEntityId<UpdateId>
{
    public static UpdateId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static UpdateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
