using JourneyBot.Journeys;

namespace JourneyBot.Store.DeckFiles;

public readonly record struct DeckFileId(Guid Value) : IEntityId<DeckFileId>
{
    public static DeckFileId New(DateTimeOffset now) => new(IdSequence.Next(now));

    public static DeckFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
