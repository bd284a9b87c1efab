namespace JourneyBot.Journeys.Maps;

/// <summary>Somebody said, at this moment, that the map tells it as it is.</summary>
public sealed record Confirmation(DateTimeOffset At, PersonId ById);
