using JourneyBot.Store.Conversations;
using JourneyBot.Teams.Activities;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Bot;

/// <summary>Keeps up with what happens to teams and channels: names, and whether anything sent there can still arrive.</summary>
internal static class PlaceChanges
{
    private static readonly Dictionary<string, ConversationState> OfChannels = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["channelDeleted"] = ConversationState.Uninstalled,
        ["channelUnshared"] = ConversationState.Uninstalled,
        ["channelRestored"] = ConversationState.Active,
    };

    private static readonly Dictionary<string, ConversationState> OfTeams = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["teamArchived"] = ConversationState.Uninstalled,
        ["teamDeleted"] = ConversationState.Uninstalled,
        ["teamHardDeleted"] = ConversationState.Uninstalled,
        ["teamUnarchived"] = ConversationState.Active,
        ["teamRestored"] = ConversationState.Active,
    };

    public static async Task RunAsync(Chat chat, CancellationToken cancellationToken)
    {
        var activity = chat.Activity;
        var eventType = activity.ChannelData?.EventType ?? "";
        if (OfChannels.TryGetValue(eventType, out var ofChannel))
        {
            Set(await ChannelsAsync(chat, cancellationToken), ofChannel);
        }
        else if (OfTeams.TryGetValue(eventType, out var ofTeam))
        {
            Set(await TeamAsync(chat, cancellationToken), ofTeam);
        }
        else if (activity.IsEvent("channelRenamed"))
        {
            var channels = await ChannelsAsync(chat, cancellationToken);
            channels.ForEach(c => c.ChannelName = activity.ChannelData?.Channel?.Name);
        }
        else if (activity.IsEvent("teamRenamed"))
        {
            var channels = await TeamAsync(chat, cancellationToken);
            channels.ForEach(c => c.TeamName = activity.ChannelData?.Team?.Name);
        }
    }

    // Whoever blocked the bot stays so, whatever becomes of the team.
    private static void Set(List<TeamsConversation> places, ConversationState state) =>
        places.FindAll(p => p.State is not ConversationState.Blocked).ForEach(p => p.State = state);

    // The event comes in the team's own conversation and names the channel it is about.
    private static Task<List<TeamsConversation>> ChannelsAsync(
        Chat chat,
        CancellationToken cancellationToken
    )
    {
        var id = chat.Activity.ChannelData?.Channel?.Id;
        return chat
            .Db.TeamsConversations.Where(c =>
                c.TenantId == chat.Conversation.TenantId && c.ConversationId == id
            )
            .ToListAsync(cancellationToken);
    }

    private static Task<List<TeamsConversation>> TeamAsync(
        Chat chat,
        CancellationToken cancellationToken
    )
    {
        var id = chat.Activity.TeamId();
        return chat
            .Db.TeamsConversations.Where(c =>
                c.TenantId == chat.Conversation.TenantId && c.TeamId == id
            )
            .ToListAsync(cancellationToken);
    }
}
