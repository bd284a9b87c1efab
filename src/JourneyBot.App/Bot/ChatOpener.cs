using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Bot;

/// <summary>Opens the chat of a turn: keeps where Teams can be reached, and who its people are in the workspace.</summary>
internal sealed class ChatOpener(JourneyDb db, TeamsOutbox outbox, TimeProvider clock)
{
    private (PersonId Person, string Zone)? _moved;
    private bool _hasFollowed;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether whoever spoke last is in another zone by now than the map says.</summary>
    public bool HasMoved => _moved is not null;

    /// <summary>Keeps where they are, in a change of its own: a turn would hold the workspace for all others, and wait for one that has a map.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (_moved is var (person, zone))
        {
            await using var write = await db.BeginWriteAsync(cancellationToken);
            await MovedPeople.MoveAsync(db, person, zone, cancellationToken);
            await write.CommitAsync(cancellationToken);
            (_moved, _hasFollowed) = (null, true);
        }
    }

    public async Task<Chat> OpenAsync(
        Turn turn,
        Visitor visitor,
        IReadOnlyList<Account>? roster,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var conversation = await MeetPlaceAsync(turn, now, cancellationToken);
        var user = await MeetSpeakerAsync(turn, visitor.Account, now, cancellationToken);
        if (roster is not null)
        {
            await MeetRosterAsync(turn, roster, now, cancellationToken);
        }

        return new Chat(turn, visitor, db, outbox, now)
        {
            Conversation = conversation,
            User = user,
        };
    }

    private async Task<TeamsConversation> MeetPlaceAsync(
        Turn turn,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var activity = turn.Activity;
        var id = activity.BaseConversationId()!;
        var told = new TeamsConversation
        {
            TenantId = turn.Origin.TenantId,
            ConversationId = id,
            ServiceUrl = turn.Origin.ServiceUrl,
            Type = TypeOf(activity),
            TeamId = activity.TeamId(),
            TeamName = activity.ChannelData?.Team?.Name,
            ChannelName = ChannelName(activity, id),
            BotUserId = activity.Recipient?.Id,
            UpdatedAt = now,
        };
        var kept = await MetConversations.FindAsync(db, told, cancellationToken);
        if (kept is not null && kept.ServiceUrl != told.ServiceUrl)
        {
            await Store.Sending.Outbox.RedirectAsync(
                db,
                TeamsOutbox.Queue(told.TenantId, told.ConversationId),
                told.ServiceUrl,
                cancellationToken
            );
        }

        return await MetConversations.MeetAsync(
            db,
            kept,
            told,
            !activity.BotWasRemoved(),
            cancellationToken
        );
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

    private async Task<TeamsUser> MeetSpeakerAsync(
        Turn turn,
        Account account,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var isPersonal = turn.Activity.IsPersonal();
        var told = Told(turn, account, now);
        told.PersonalConversationId = isPersonal ? turn.Activity.BaseConversationId() : null;
        told.TimeZone = isPersonal ? Zones.NameOf(turn.Activity.TimeZone()) : null;
        var user = await MetUsers.MeetAsync(db, told, cancellationToken);
        if (user.PersonId is null)
        {
            user.PersonId = await PeopleByAddress.FindAsync(
                db,
                user.TenantId,
                account.Email,
                account.UserPrincipalName,
                cancellationToken
            );
            if (user.PersonId is not null)
            {
                await MetUsers.KeepPersonAsync(db, user, cancellationToken);
            }
        }

        _moved = _hasFollowed ? null : MoveOf(user, told.TimeZone);
        return user;
    }

    // Mornings are where people are, and their Teams says where that is.
    private static (PersonId, string)? MoveOf(TeamsUser user, string? zone) =>
        zone is not null
        && user is { PersonId: { } person, ZoneOfPerson: { } kept }
        && !string.Equals(kept, zone, StringComparison.Ordinal)
            ? (person, zone)
            : null;

    // Only people the map knows are kept from a roster: the rest of the company is none of our business.
    private async Task MeetRosterAsync(
        Turn turn,
        IReadOnlyList<Account> roster,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var people = await PeopleByAddress.AllAsync(db, turn.Origin.TenantId, cancellationToken);
        // In one order, so that two teams that know the same people don't wait for each other.
        foreach (var member in roster.OrderBy(m => m.Id, StringComparer.Ordinal))
        {
            var person = PersonOf(member, people);
            if (member.Id is not null && person is not null)
            {
                var told = Told(turn, member, now);
                told.PersonId = person;
                await MetUsers.MeetAsync(db, told, cancellationToken);
            }
        }
    }

    private static PersonId? PersonOf(
        Account member,
        IReadOnlyDictionary<string, PersonId> people
    ) =>
        new[] { member.Email, member.UserPrincipalName }
            .OfType<string>()
            .Select(a => people.TryGetValue(a, out var person) ? person : (PersonId?)null)
            .FirstOrDefault(p => p is not null);

    private static TeamsUser Told(Turn turn, Account account, DateTimeOffset now) =>
        new()
        {
            TenantId = turn.Origin.TenantId,
            UserId = account.Id!,
            AadObjectId = account.EntraId,
            Name = account.Name,
            Email = account.Email ?? account.UserPrincipalName,
            UpdatedAt = now,
        };
}
