using Microsoft.EntityFrameworkCore.Infrastructure;

namespace JourneyBot.Store;

/// <summary>The connection one change of the store is made over, from its begin to its end.</summary>
internal interface IWriteConnection
{
    /// <summary>Whether statements belong to the change: not where the database took it back by itself.</summary>
    bool IsUnderWay { get; }

    /// <summary>A command for this text, in the change; prepared where it was run before.</summary>
    Statement Prepare(string text);

    /// <summary>Lets a context work over this connection, in the change.</summary>
    void Join(DatabaseFacade context);

    /// <summary>Lets it go, to a connection of its own.</summary>
    void Leave(DatabaseFacade context);

    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>The change is over, taken back where it was not committed: the next one may have the connection.</summary>
    ValueTask ReleaseAsync();
}
