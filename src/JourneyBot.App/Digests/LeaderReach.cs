using System.Collections.Concurrent;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Digests;

/// <summary>Finds how Teams reaches the leader of a map, and says once a week who can't be reached.</summary>
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
    )
    {
        foreach (var user in await UsersAsync(map, leader, cancellationToken))
        {
            if (await FindAsync(user, cancellationToken) is { } reach)
            {
                return reach;
            }
        }

        return null;
    }

    /// <summary>Why a leader can't be reached; null where they can.</summary>
    public async Task<Unreached?> ExplainAsync(
        JourneyMap map,
        Person leader,
        CancellationToken cancellationToken
    )
    {
        Unreached? why = Unreached.NeverMet;
        foreach (var user in await UsersAsync(map, leader, cancellationToken))
        {
            if (await FindAsync(user, cancellationToken) is not null)
            {
                return null;
            }

            why = await StateAsync(user, cancellationToken) switch
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
    private async Task<List<TeamsUser>> UsersAsync(
        JourneyMap map,
        Person leader,
        CancellationToken cancellationToken
    )
    {
        var tenants = await db
            .Maps.Where(m => m.WorkspaceId == map.WorkspaceId)
            .Join(
                db.TeamsConversations.Where(c => c.MapId != null),
                m => m.Id,
                c => c.MapId,
                (_, c) => c.TenantId
            )
            .Distinct()
            .ToListAsync(cancellationToken);
        return await db
            .TeamsUsers.AsNoTracking()
            .Where(u =>
                u.PersonId == leader.Id && (tenants.Count == 0 || tenants.Contains(u.TenantId))
            )
            .OrderByDescending(u => u.PersonalConversationId != null)
            .ThenByDescending(u => u.UpdatedAt)
            .ToListAsync(cancellationToken);
    }

    private async Task<Reach?> FindAsync(TeamsUser user, CancellationToken cancellationToken)
    {
        var personal = await db
            .TeamsConversations.AsNoTracking()
            .FirstOrDefaultAsync(
                c => c.TenantId == user.TenantId && c.ConversationId == user.PersonalConversationId,
                cancellationToken
            );
        if (personal is not null)
        {
            return personal.State is ConversationState.Active
                ? new Reach(user, personal.ServiceUrl, personal.UpdatedAt)
                : null;
        }

        // Met in a channel only: Teams opens the chat where the app is installed for the person.
        var serviceUrl = await db
            .TeamsConversations.AsNoTracking()
            .Where(c => c.TenantId == user.TenantId)
            .OrderByDescending(c => c.UpdatedAt)
            .Select(c => c.ServiceUrl)
            .FirstOrDefaultAsync(cancellationToken);
        return serviceUrl is null ? null : new Reach(user, serviceUrl, HeardAt: null);
    }

    private Task<ConversationState?> StateAsync(
        TeamsUser user,
        CancellationToken cancellationToken
    ) =>
        db
            .TeamsConversations.Where(c =>
                c.TenantId == user.TenantId && c.ConversationId == user.PersonalConversationId
            )
            .Select(c => (ConversationState?)c.State)
            .FirstOrDefaultAsync(cancellationToken);

    [LoggerMessage(
        LogLevel.Information,
        "Leader {PersonId} of map {MapId} cannot be reached; the digest of {Week} waits for them."
    )]
    private partial void LogUnreached(PersonId personId, MapId mapId, DigestWeek week);
}

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
