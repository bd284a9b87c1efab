using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Conversations;

/// <summary>A person said something; the text is a command as <see cref="CommandText"/> makes it, and empty when only a file came.</summary>
public sealed record TextMessage(Turn Turn, string Text);

/// <summary>A person edited, restored or deleted a message; the text is empty for a deletion.</summary>
public sealed record ChangedMessage(Turn Turn, bool IsDeleted, string Text);

/// <summary>A person reacted to a message, or took a reaction back.</summary>
public sealed record MessageReaction(Turn Turn, bool IsAdded, string Kind)
{
    /// <summary>The message reacted to.</summary>
    public string? MessageId => Turn.Activity.ReplyToId;
}
