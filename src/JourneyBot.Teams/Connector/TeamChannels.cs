using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Connector;

/// <summary>The channels of a team; the one without a name is General.</summary>
public sealed record TeamChannels(IReadOnlyList<ChannelInfo> Channels);

internal sealed record ChannelList(IReadOnlyList<ChannelInfo?>? Conversations);
