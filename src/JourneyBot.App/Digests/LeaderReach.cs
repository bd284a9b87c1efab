using System.Collections.Concurrent;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Digests;

/// <summary>Finds how Teams reaches the leader of a map, and says once a week who can't be reached; not of those whose digest was sent and could not arrive, which the list of what could not be sent names.</summary>
internal sealed partial class LeaderReach(
    JourneyDb db,
    UnreachedLeaders unreached,
    ILogger<LeaderReach> logger
)
{
    /// <summary>Null where the bot never met the leader, or was removed or blocked by them: the digest waits until that changes.</summary>
    public async Task<Reach?> FindAsync(
        JourneyMap map,
        Person leader,
        CancellationToken cancellationToken
    ) => (await FindAsync(map.Id, [leader.Id], cancellationToken)).GetValueOrDefault(leader.Id);

    /// <summary>The same for several people of one map at once; who can't be reached is not in it.</summary>
    public async Task<Dictionary<PersonId, Reach>> FindAsync(
        MapId map,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<PersonId, Reach>();
        foreach (var (user, chat) in await UsersAsync(map, people, cancellationToken))
        {
            if (
                !found.ContainsKey(user.PersonId!.Value)
                && await FindAsync(map, user, chat, cancellationToken) is { } reach
            )
            {
                found.Add(user.PersonId.Value, reach);
            }
        }

        return found;
    }

    /// <summary>Why a leader can't be reached; null where they can.</summary>
    public async Task<Unreached?> ExplainAsync(
        JourneyMap map,
        Person leader,
        CancellationToken cancellationToken
    )
    {
        Unreached? why = Unreached.NeverMet;
        foreach (var (user, chat) in await UsersAsync(map.Id, [leader.Id], cancellationToken))
        {
            if (await FindAsync(map.Id, user, chat, cancellationToken) is not null)
            {
                return null;
            }

            why = chat?.State switch
            {
                ConversationState.Blocked => Unreached.Blocked,
                ConversationState.Uninstalled => Unreached.Removed,
                _ => why,
            };
        }

        return why;
    }

    public void NoteUnreached(MapId map, PersonId leader, DigestWeek week)
    {
        if (unreached.IsNew(map, leader, week))
        {
            LogUnreached(leader, map, week);
        }
    }

    // A map that was posted in one tenant is nothing for another, whoever has the leader's address there.
    private async Task<List<UserAndChat>> UsersAsync(
        MapId map,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellationToken
    )
    {
        var tenants = await InCompany(map)
            .Select(c => c.TenantId)
            .Distinct()
            .ToListAsync(cancellationToken);
        PersonId?[] ids = [.. people];
        return await db
            .TeamsUsers.AsNoTracking()
            .Where(u =>
                ids.Contains(u.PersonId) && (tenants.Count == 0 || tenants.Contains(u.TenantId))
            )
            .LeftJoin(
                db.TeamsConversations,
                u => new { u.TenantId, Chat = u.PersonalConversationId },
                c => new { c.TenantId, Chat = (string?)c.ConversationId },
                (u, c) => new { User = u, Chat = c }
            )
            .OrderByDescending(m => m.User.PersonalConversationId != null)
            .ThenByDescending(m => m.User.UpdatedAt)
            .Select(m => new UserAndChat(m.User, m.Chat))
            .ToListAsync(cancellationToken);
    }

    // Wherever a map of the same company was posted, found from the map on by indexes.
    private IQueryable<TeamsConversation> InCompany(MapId map) =>
        db
            .Maps.Where(t => t.Id == map)
            .Join(db.Maps, t => t.WorkspaceId, m => m.WorkspaceId, (_, m) => (MapId?)m.Id)
            .Join(db.TeamsConversations.AsNoTracking(), m => m, c => c.MapId, (_, c) => c);

    private async Task<Reach?> FindAsync(
        MapId map,
        TeamsUser user,
        TeamsConversation? chat,
        CancellationToken cancellationToken
    )
    {
        if (chat is not null)
        {
            return chat.State is ConversationState.Active
                ? new Reach(user, chat.ServiceUrl, chat.UpdatedAt)
                : null;
        }

        // Met in a channel only: Teams opens the chat where the app is installed for the person.
        var serviceUrl =
            await NewestAsync(
                InCompany(map).Where(c => c.TenantId == user.TenantId),
                cancellationToken
            )
            ?? await NewestAsync(
                db.TeamsConversations.Where(c =>
                    c.TenantId == user.TenantId && c.Type != ConversationType.Personal
                ),
                cancellationToken
            )
            ?? await NewestAsync(
                db.TeamsConversations.Where(c => c.TenantId == user.TenantId),
                cancellationToken
            );
        return serviceUrl is null ? null : new Reach(user, serviceUrl, HeardAt: null);
    }

    private static Task<string?> NewestAsync(
        IQueryable<TeamsConversation> conversations,
        CancellationToken cancellationToken
    ) =>
        conversations
            .OrderByDescending(c => c.UpdatedAt)
            .Select(c => c.ServiceUrl)
            .FirstOrDefaultAsync(cancellationToken);

    [LoggerMessage(
        LogLevel.Information,
        "Leader {PersonId} of map {MapId} cannot be reached; the digest of {Week} waits for them."
    )]
    private partial void LogUnreached(PersonId personId, MapId mapId, DigestWeek week);
}

/// <summary>Somebody the bot met, and their personal chat, where there is one.</summary>
internal sealed record UserAndChat(TeamsUser User, TeamsConversation? Chat);

/// <summary>Where a leader is reached, and when they were last heard in the personal chat; null where there is none yet.</summary>
internal sealed record Reach(TeamsUser User, string ServiceUrl, DateTimeOffset? HeardAt);

/// <summary>Why the bot has no way to somebody.</summary>
internal enum Unreached
{
    /// <summary>They never wrote to it, and were in no team it was added to.</summary>
    NeverMet,

    /// <summary>They took the app away.</summary>
    Removed,

    Blocked,
}

/// <summary>Remembers for which week the log named a leader who can't be reached.</summary>
internal sealed class UnreachedLeaders
{
    private readonly ConcurrentDictionary<(MapId, PersonId), DigestWeek> _named = new();

    public bool IsNew(MapId map, PersonId leader, DigestWeek week)
    {
        var known = _named.TryGetValue((map, leader), out var named) && named == week;
        _named[(map, leader)] = week;
        return !known;
    }
}
