namespace JourneyBot.Teams;

/// <summary>The seam between protocol and product: one turn in, one result out; whatever is said to others goes through the Connector.</summary>
public interface IBot
{
    /// <summary>Answers one activity; the token ends with the turn's own time, never because the caller hung up.</summary>
    Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken);
}
