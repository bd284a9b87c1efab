using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Bot;

/// <summary>Finds the person of a map behind a Teams user, by e-mail address.</summary>
internal static class PeopleByAddress
{
    /// <summary>The people whose maps were not posted in another tenant: an address there says nothing about people here.</summary>
    public static IQueryable<Person> PeopleOf(this JourneyDb db, string tenantId) =>
        db.People.Where(p =>
            !db.TeamsConversations.Any(c =>
                c.TenantId != tenantId
                && db.Maps.Any(m => m.Id == c.MapId && m.WorkspaceId == p.WorkspaceId)
            )
        );

    /// <summary>The first of these people with one of the addresses, whatever their case.</summary>
    public static async Task<Person?> FindByAddressAsync(
        this IQueryable<Person> people,
        IReadOnlyList<string> addresses,
        CancellationToken cancellationToken
    )
    {
        var wanted = addresses.Select(a => a.ToUpperInvariant()).ToList();
        return wanted.Count == 0
            ? null
#pragma warning disable CA1304, CA1311, MA0011 // It is never called: the database upper-cases, and knows no culture.
            : await people.FirstOrDefaultAsync(
                p => p.Email != null && wanted.Contains(p.Email.ToUpper()),
                cancellationToken
            );
#pragma warning restore CA1304, CA1311, MA0011
    }
}
