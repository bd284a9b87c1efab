using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Bot;

/// <summary>What gives somebody a right to a map, whichever door they come through: a name on it, or a team where it is posted; in one tenant.</summary>
internal static class MapRights
{
    /// <summary>Whether maps of the same company were posted in another tenant, for which this one does not exist.</summary>
    public static Task<bool> BelongsElsewhereAsync(
        this JourneyDb db,
        MapSummary map,
        string tenantId,
        CancellationToken cancellationToken
    ) =>
        db.TeamsConversations.AnyAsync(
            c =>
                c.TenantId != tenantId
                && db.Maps.Any(m => m.Id == c.MapId && m.WorkspaceId == map.WorkspaceId),
            cancellationToken
        );

    /// <summary>The people a map was made with; those who joined it by speaking are not among them.</summary>
    public static IQueryable<Person> PeopleNamedOn(this JourneyDb db, MapSummary map) =>
        db.People.Where(p =>
            p.WorkspaceId == map.WorkspaceId && !p.Key.StartsWith(Authors.NewcomerPrefix)
        );

    public static async Task<bool> IsNamedAsync(
        this IQueryable<Person> people,
        PersonId? personId,
        IReadOnlyList<string> addresses,
        CancellationToken cancellationToken
    ) =>
        await people.AnyAsync(p => p.Id == personId, cancellationToken)
        || await people.FindByAddressAsync(addresses, cancellationToken) is not null;

    public static Task<bool> IsPostedInAsync(
        this JourneyDb db,
        MapSummary map,
        IReadOnlyList<string> teams,
        CancellationToken cancellationToken
    ) =>
        db.TeamsConversations.AnyAsync(
            c =>
                c.MapId == map.Id
                && c.Type == ConversationType.Channel
                && (teams.Contains(c.TeamId!) || teams.Contains(c.ConversationId)),
            cancellationToken
        );
}
