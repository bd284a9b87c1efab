using System.Globalization;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Maps;

/// <summary>
/// Who may use a map, whichever door they come through: people it was made with, and members of a team where it is posted. A map whose
/// company has one posted in another tenant does not exist for this one.
/// </summary>
public static class MapRights
{
    /// <summary>People who spoke without being named on a map have keys that begin so; having spoken gives them no right.</summary>
    public const string NewcomerPrefix = "teams-";

    private const string Elsewhere = """
        SELECT o.workspace_id FROM teams_conversations c JOIN maps o ON o.id = c.map_id
        WHERE c.map_id IS NOT NULL AND (c.tenant_id < @tenant OR c.tenant_id > @tenant)
        """;

    /// <summary>The live maps they may use, by name.</summary>
    public static Task<List<MapSummary>> ChoicesAsync(
        JourneyDb db,
        MapUser user,
        CancellationToken cancellationToken
    ) => new RawSql(
            $"""
            SELECT m.id, m.workspace_id, m.key, m.name, m.status FROM maps m
            WHERE m.status = 'Live' AND {Rights(user)} ORDER BY m.name, m.key
            """
        ).WithUser(user).QueryAsync(db, row => new MapSummary(row.Id<MapId>(0), row.Id<WorkspaceId>(1), row.GetString(2), row.GetString(3), row.Name<MapStatus>(4)), cancellationToken);

    /// <summary>
    /// A map's stamp and whether they may use it; null where there is no map. Inside a write the map is locked until the commit; where that
    /// takes waiting for another change, the right is as of when the waiting began.
    /// </summary>
    internal static async Task<(MapStamp Stamp, bool MayUse)?> ReadAsync(
        JourneyDb db,
        MapId map,
        MapUser user,
        CancellationToken cancellationToken
    )
    {
        var found = await MapStamp
            .Statement(db, map, $", CASE WHEN {Rights(user)} THEN 1 ELSE 0 END")
            .WithUser(user)
            .QueryAsync(db, row => (MapStamp.Read(row), row.GetInt32(3) == 1), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    private static string Rights(MapUser user)
    {
        var reasons = Reasons(user).ToList();
        var any = reasons.Count == 0 ? "" : $"AND ({string.Join(" OR ", reasons)})";
        var here = user.TenantId is null ? "1 = 1" : $"m.workspace_id NOT IN ({Elsewhere})";
        return $"{here} {any}";
    }

    private static IEnumerable<string> Reasons(MapUser user)
    {
        if (user.IsAnybody)
        {
            yield break;
        }

        var named = "p.id = @person";
        if (user.Addresses.Count > 0)
        {
            named = $"({named} OR upper(p.email) IN ({Upper("@address", user.Addresses.Count)}))";
        }

        const string MadeWith = "substr(p.key, 1, length(@newcomer)) <> @newcomer";
        yield return "m.id = @here";
        yield return $"m.workspace_id IN (SELECT p.workspace_id FROM people p WHERE {named} AND {MadeWith})";
        if (user.MayBeNobody)
        {
            yield return $"NOT EXISTS (SELECT 1 FROM people p WHERE p.workspace_id = m.workspace_id AND p.email IS NOT NULL AND {MadeWith})";
        }

        if (user.TeamIds.Count > 0)
        {
            var teams = Names("@team", user.TeamIds.Count);
            yield return $"m.id IN (SELECT c.map_id FROM teams_conversations c WHERE c.map_id IS NOT NULL AND c.type = 'Channel' AND (c.team_id IN ({teams}) OR c.conversation_id IN ({teams})))";
        }
    }

    // The database changes the case of both sides, so that both do it alike.
    private static string Upper(string name, int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => $"upper({Name(name, i)})"));

    private static string Names(string name, int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => Name(name, i)));

    private static string Name(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    private static RawSql WithUser(this RawSql sql, MapUser user)
    {
        if (user.TenantId is not null)
        {
            sql.With("@tenant", user.TenantId);
        }

        if (user.IsAnybody)
        {
            return sql;
        }

        sql.WithId("@here", user.Here)
            .WithId("@person", user.PersonId)
            .With("@newcomer", NewcomerPrefix);
        for (var i = 0; i < user.Addresses.Count; i++)
        {
            sql.With(Name("@address", i), user.Addresses[i]);
        }

        for (var i = 0; i < user.TeamIds.Count; i++)
        {
            sql.With(Name("@team", i), user.TeamIds[i]);
        }

        return sql;
    }
}

/// <summary>What is known of somebody who asks for a map.</summary>
/// <param name="TenantId">Where they belong; null for a developer, for whom maps of all tenants are there.</param>
/// <param name="PersonId">Who they are in a workspace, if they were found in one.</param>
/// <param name="Addresses">Their e-mail addresses.</param>
/// <param name="TeamIds">The teams they were found in.</param>
public sealed record MapUser(
    string? TenantId,
    PersonId? PersonId,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> TeamIds
)
{
    /// <summary>The map of the channel they speak in: whoever is in the channel may use it.</summary>
    public MapId? Here { get; init; }

    /// <summary>Where a map names nobody by address, nobody could ever be known: then anybody of the tenant may begin.</summary>
    public bool MayBeNobody { get; init; }

    /// <summary>Nobody's rights are asked for, as in Development.</summary>
    public bool IsAnybody { get; init; }
}
