namespace JourneyBot.Teams.Conversations;

/// <summary>Answers one kind of thing that can happen in a turn.</summary>
public delegate Task<TurnResult> Handler<in T>(T input, CancellationToken cancellationToken);
