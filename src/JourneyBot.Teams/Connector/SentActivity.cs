namespace JourneyBot.Teams.Connector;

/// <summary>An activity Teams took; the id is missing for typing and for the first message of a personal conversation.</summary>
public sealed record SentActivity(string? Id);
