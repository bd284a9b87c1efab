namespace JourneyBot.Teams.Connector;

/// <summary>Where to send: the newest Connector address known for a conversation, and the conversation's id (with its thread, in channels).</summary>
public sealed record ConversationAddress(string ServiceUrl, string ConversationId)
{
    /// <summary>The thread in a channel that one message starts.</summary>
    public static ConversationAddress Thread(string serviceUrl, string channelId, string rootId) =>
        new(serviceUrl, $"{channelId};messageid={rootId}");
}
