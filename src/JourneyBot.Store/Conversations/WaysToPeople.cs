using JourneyBot.Journeys.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Conversations;

/// <summary>Knows whom the bot may have a way to, for many people at once.</summary>
public static class WaysToPeople
{
    /// <summary>Those of them it met, and was not removed or blocked by everywhere.</summary>
    public static async Task<HashSet<PersonId>> FindAsync(
        JourneyDb db,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellationToken
    )
    {
        if (people.Count == 0)
        {
            return [];
        }

        PersonId?[] ids = [.. people];
        var found = await db.UsersWithAWay()
            .Where(u => ids.Contains(u.PersonId))
            .Select(u => u.PersonId)
            .ToListAsync(cancellationToken);
        return [.. found.OfType<PersonId>()];
    }

    /// <summary>The users it met, and was not removed or blocked by.</summary>
    internal static IQueryable<TeamsUser> UsersWithAWay(this JourneyDb db) =>
        db.TeamsUsers.Where(u =>
            !db.TeamsConversations.Any(c =>
                c.TenantId == u.TenantId
                && c.ConversationId == u.PersonalConversationId
                && c.State != ConversationState.Active
            )
        );
}
