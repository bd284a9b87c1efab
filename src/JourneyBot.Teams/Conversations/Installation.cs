using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Conversations;

/// <summary>The app was installed or removed; it comes beside a <see cref="ConversationChange"/>, in either order, so handle both once.</summary>
public sealed record Installation(Turn Turn, bool IsAdded, bool IsUpgrade);

/// <summary>Members, channel or team changed; repeats happen.</summary>
public sealed record ConversationChange(Turn Turn)
{
    public bool BotWasAdded => Turn.Activity.BotWasAdded();

    public bool BotWasRemoved => Turn.Activity.BotWasRemoved();

    /// <summary>The event, such as channelRenamed; compare with <see cref="ActivityFacts.IsEvent"/>.</summary>
    public string? EventType => Turn.Activity.ChannelData?.EventType;
}
