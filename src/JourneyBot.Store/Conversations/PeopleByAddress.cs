using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>Finds the person of a map behind a Teams user, by e-mail address, whatever its case.</summary>
public static class PeopleByAddress
{
    // An address in a tenant says nothing about people whose maps were posted in another.
    private const string Here = """
        p.workspace_id NOT IN (SELECT m.workspace_id FROM teams_conversations c JOIN maps m ON m.id = c.map_id
            WHERE c.map_id IS NOT NULL AND (c.tenant_id < @tenant OR c.tenant_id > @tenant))
        """;

    /// <summary>The person who was known first by one of the two addresses; null where there is none.</summary>
    public static async Task<PersonId?> FindAsync(
        JourneyDb db,
        string tenantId,
        string? address,
        string? another,
        CancellationToken cancellationToken
    )
    {
        if (address is null && another is null)
        {
            return null;
        }

        var found = await new RawSql(
            $"SELECT p.id FROM people p WHERE upper(p.email) IN (upper(@one), upper(@two)) AND {Here} ORDER BY p.id LIMIT 1"
        )
            .With("@tenant", tenantId)
            .With("@one", address ?? another)
            .With("@two", another ?? address)
            .QueryAsync(db, row => row.Id<PersonId>(0), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Everybody in reach of the tenant by address, for a whole roster at once.</summary>
    public static async Task<IReadOnlyDictionary<string, PersonId>> AllAsync(
        JourneyDb db,
        string tenantId,
        CancellationToken cancellationToken
    )
    {
        var found = await new RawSql(
            $"SELECT p.email, p.id FROM people p WHERE p.email IS NOT NULL AND {Here} ORDER BY p.id"
        )
            .With("@tenant", tenantId)
            .QueryAsync(db, row => (row.GetString(0), row.Id<PersonId>(1)), cancellationToken);
        var people = new Dictionary<string, PersonId>(StringComparer.OrdinalIgnoreCase);
        foreach (var (address, person) in found)
        {
            people.TryAdd(address, person);
        }

        return people;
    }
}
