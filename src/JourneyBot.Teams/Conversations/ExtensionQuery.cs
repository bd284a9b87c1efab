namespace JourneyBot.Teams.Conversations;

/// <summary>A search from the message extension; the client waits five seconds.</summary>
public sealed record ExtensionQuery(Turn Turn, string CommandId, string Text)
{
    /// <summary>Opened without anything typed yet.</summary>
    public bool IsFirst { get; init; }

    public int Skip { get; init; }

    public int Count { get; init; }

    /// <summary>All parameters as they came.</summary>
    public IReadOnlyList<CardData> Parameters { get; init; } = [];
}

/// <summary>A result of a search was tapped.</summary>
public sealed record SelectedResult(Turn Turn, CardData Data);

/// <summary>A link was pasted; when anonymous, nothing about the person may be relied on.</summary>
public sealed record LinkQuery(Turn Turn, string Url, bool IsAnonymous);
