using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Bot;

/// <summary>Opens the chat of a turn: keeps where Teams can be reached, and who its people are in the workspace.</summary>
internal sealed class ChatOpener(JourneyDb db, TeamsOutbox outbox, TimeProvider clock)
{
    public async Task<Chat> OpenAsync(
        Turn turn,
        Visitor visitor,
        IReadOnlyList<Account>? roster,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var conversation = await KeepConversationAsync(turn, now, cancellationToken);
        var user = await KeepUserAsync(turn, visitor.Account, now, cancellationToken);
        if (turn.Activity.IsPersonal())
        {
            user.PersonalConversationId = conversation.ConversationId;
            user.TimeZone = turn.Activity.TimeZone() ?? user.TimeZone;
        }

        foreach (var member in roster ?? [])
        {
            await KeepMemberAsync(turn, member, now, cancellationToken);
        }

        return new Chat(turn, visitor, db, outbox, now)
        {
            Conversation = conversation,
            User = user,
        };
    }

    private async Task<TeamsConversation> KeepConversationAsync(
        Turn turn,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var activity = turn.Activity;
        var id = activity.BaseConversationId()!;
        var conversation = await db.TeamsConversations.FindAsync(
            [turn.Origin.TenantId, id],
            cancellationToken
        );
        if (conversation is null)
        {
            conversation = new TeamsConversation
            {
                TenantId = turn.Origin.TenantId,
                ConversationId = id,
                ServiceUrl = turn.Origin.ServiceUrl,
                Type = TypeOf(activity),
                UpdatedAt = now,
            };
            db.TeamsConversations.Add(conversation);
        }

        if (
            !string.Equals(
                conversation.ServiceUrl,
                turn.Origin.ServiceUrl,
                StringComparison.Ordinal
            )
        )
        {
            conversation.ServiceUrl = turn.Origin.ServiceUrl;
            await Store.Sending.Outbox.RedirectAsync(
                db,
                TeamsOutbox.Queue(conversation.TenantId, conversation.ConversationId),
                conversation.ServiceUrl,
                cancellationToken
            );
        }

        conversation.Type = TypeOf(activity);
        conversation.TeamId = activity.TeamId() ?? conversation.TeamId;
        conversation.TeamName = activity.ChannelData?.Team?.Name ?? conversation.TeamName;
        conversation.ChannelName = ChannelName(activity, id) ?? conversation.ChannelName;
        conversation.BotUserId = activity.Recipient?.Id ?? conversation.BotUserId;
        conversation.UpdatedAt = now;
        if (!activity.BotWasRemoved() && conversation.State is not ConversationState.Active)
        {
            // Teams may not have told that the bot is back, but it is.
            conversation.State = ConversationState.Active;
        }

        return conversation;
    }

    // An event about another channel of the team names that one.
    private static string? ChannelName(Activity activity, string conversationId) =>
        activity.ChannelData?.Channel is { } channel
        && (channel.Id is null || channel.Id == conversationId)
            ? channel.Name
            : null;

    private static ConversationType TypeOf(Activity activity)
    {
        if (activity.IsPersonal())
        {
            return ConversationType.Personal;
        }

        return activity.IsChannel() ? ConversationType.Channel : ConversationType.GroupChat;
    }

    // Only people the map knows are kept from a roster: the rest of the company is none of our business.
    private async Task KeepMemberAsync(
        Turn turn,
        Account member,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            member.Id is not null
            && await FindPersonAsync(turn.Origin.TenantId, member, cancellationToken) is not null
        )
        {
            await KeepUserAsync(turn, member, now, cancellationToken);
        }
    }

    private async Task<TeamsUser> KeepUserAsync(
        Turn turn,
        Account account,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var tenantId = turn.Origin.TenantId;
        var user = await db.TeamsUsers.FindAsync([tenantId, account.Id], cancellationToken);
        if (user is null)
        {
            user = new TeamsUser
            {
                TenantId = tenantId,
                UserId = account.Id!,
                UpdatedAt = now,
            };
            db.TeamsUsers.Add(user);
        }

        user.Name = account.Name ?? user.Name;
        user.AadObjectId = account.EntraId ?? user.AadObjectId;
        user.Email = account.Email ?? account.UserPrincipalName ?? user.Email;
        user.UpdatedAt = now;
        user.PersonId ??= (await FindPersonAsync(tenantId, account, cancellationToken))?.Id;
        return user;
    }

    private Task<Person?> FindPersonAsync(
        string tenantId,
        Account account,
        CancellationToken cancellationToken
    ) =>
        db.PeopleOf(tenantId)
            .FindByAddressAsync(
                [.. new[] { account.Email, account.UserPrincipalName }.OfType<string>()],
                cancellationToken
            );
}
