namespace JourneyBot.Journeys.CheckIns;

public readonly record struct PromptId(Guid Value) : IEntityId<PromptId>
{
    public static PromptId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static PromptId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
