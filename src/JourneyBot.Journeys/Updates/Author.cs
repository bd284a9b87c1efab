using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Updates;

/// <summary>Who says something about the map, for whom, and through which door.</summary>
public sealed record Author(PersonId ById, PersonId? OnBehalfOfId, Via Via);
