namespace JourneyBot.Journeys.Digests;

public readonly record struct DigestId(Guid Value) : IEntityId<DigestId>
{
    public static DigestId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static DigestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
