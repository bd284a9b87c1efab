namespace JourneyBot.Journeys;

/// <summary>An identity of its own type; ids made later sort after ids made earlier.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf New(DateTimeOffset now);

    static abstract TSelf From(Guid value);
}
