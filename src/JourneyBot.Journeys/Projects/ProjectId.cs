namespace JourneyBot.Journeys.Projects;

public readonly record struct ProjectId(Guid Value) : IEntityId<ProjectId>
{
    public static ProjectId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static ProjectId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
