namespace JourneyBot.Teams;

/// <summary>Where the product writes a turn down whose invoke is answered before its work is done, so that it is carried out whatever becomes of the program.</summary>
public interface IKeptTurns
{
    /// <summary>True once it is certain that the turn will be carried out; the token ends when the answer can wait for that no longer.</summary>
    Task<bool> KeepAsync(Turn turn, CancellationToken cancellationToken);
}
