namespace JourneyBot.Teams.Conversations;

/// <summary>An action command of the message extension: its dialog is asked for, or submitted.</summary>
public sealed record ExtensionAction(Turn Turn, string CommandId, CardData Data)
{
    /// <summary>compose, message or commandbox.</summary>
    public string? Context { get; init; }

    /// <summary>The message the command was used on; null elsewhere.</summary>
    public QuotedMessage? Message { get; init; }

    /// <summary>edit or send, when a preview is answered.</summary>
    public string? PreviewAction { get; init; }

    /// <summary>The whole value, for what is not read here.</summary>
    public CardData Value { get; init; }
}

/// <summary>A message a person used a command on; its body is HTML from outside.</summary>
public sealed record QuotedMessage(
    string? Id,
    string? Link,
    string? Html,
    string? SenderId,
    string? SenderName,
    string? CreatedAt
);
