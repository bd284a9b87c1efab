namespace JourneyBot.Teams.Connector;

/// <summary>One call; each part of the path is escaped as a whole.</summary>
internal sealed record ConnectorCall(
    HttpMethod Method,
    string ServiceUrl,
    IReadOnlyList<string> Path
)
{
    public string Query { get; init; } = "";

    public ReadOnlyMemory<byte>? Body { get; init; }
}
