namespace JourneyBot.Store;

/// <summary>The connection one change of the store is made over.</summary>
internal interface IWriteConnection
{
    /// <summary>A command for this text; prepared where it was run before.</summary>
    Statement Prepare(string text);

    /// <summary>Where a context reads once it has left this connection; null where it knows by itself.</summary>
    string? Outside { get; }

    /// <summary>The change is over: the next one may have the connection.</summary>
    ValueTask ReleaseAsync();
}
