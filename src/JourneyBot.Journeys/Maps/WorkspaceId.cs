namespace JourneyBot.Journeys.Maps;

public readonly record struct WorkspaceId(Guid Value) : IEntityId<WorkspaceId>
{
    public static WorkspaceId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static WorkspaceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
