namespace JourneyBot.Teams.Conversations;

/// <summary>A dialog is asked for, or what was filled in comes back; route on a key of your own in the data.</summary>
public sealed record DialogRequest(Turn Turn, CardData Data);
