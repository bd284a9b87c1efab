using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Maps;

namespace JourneyBot.Store.CheckIns;

/// <summary>Asks the rows of stages, projects and prompts who was not asked in a week: no map is read for it.</summary>
public static class UnaskedChampions
{
    // Champions of stages are kept as a list, which each database takes apart in its own way.
    private const string InSqlite =
        "SELECT s.map_id, upper(c.value) AS person_id FROM stages s JOIN json_each(s.champion_ids) c";

    private const string InPostgres =
        "SELECT s.map_id, c.id::uuid AS person_id FROM stages s CROSS JOIN LATERAL jsonb_array_elements_text(s.champion_ids::jsonb) AS c(id)";

    /// <summary>The champions of all maps that live, map by map, who got no prompt of that week.</summary>
    public static Task<List<UnaskedChampion>> FindAsync(
        JourneyDb db,
        string week,
        CancellationToken cancellationToken
    ) =>
        new RawSql(
            $"""
            SELECT m.id, p.id, p.time_zone, w.time_zone, m.revision, m.stamp, w.stamp, r.day, r.hour,
                r.cover_id, r.away_from, r.away_to
            FROM ({(db.Store.LocksRows ? InPostgres : InSqlite)}
                UNION SELECT j.map_id, j.champion_id FROM projects j
                    WHERE j.champion_id IS NOT NULL AND j.state NOT IN ('Closed', 'Dropped')) a
            JOIN maps m ON m.id = a.map_id JOIN workspaces w ON w.id = m.workspace_id
            JOIN people p ON p.id = a.person_id AND p.workspace_id = m.workspace_id
            LEFT JOIN rhythms r ON r.person_id = p.id
            WHERE m.status = 'Live' AND NOT EXISTS (
                SELECT 1 FROM prompts q WHERE q.map_id = m.id AND q.person_id = p.id AND q.week = @week)
            ORDER BY m.id
            """
        )
            .With("@week", week)
            .QueryAsync(
                db,
                row => new UnaskedChampion(row.Id<MapId>(0), row.Id<PersonId>(1))
                {
                    OwnZone = row.GetString(2),
                    CompanyZone = row.GetString(3),
                    AsOf = new MapStamp(row.GetInt32(4), row.GetInt32(5), row.GetInt32(6)),
                    Day = row.IsDBNull(7) ? null : row.Name<DayOfWeek>(7),
                    Hour = row.Number(8),
                    CoverId = row.IdOrNull<PersonId>(9),
                    AwayFrom = row.DayOrNull(10),
                    AwayTo = row.DayOrNull(11),
                },
                cancellationToken
            );
}

/// <summary>A champion of a map who was not asked in a week, and when they want to be.</summary>
public sealed record UnaskedChampion(MapId MapId, PersonId PersonId)
{
    public required string OwnZone { get; init; }

    public required string CompanyZone { get; init; }

    /// <summary>Equal for as long as nothing of the map changed.</summary>
    public required MapStamp AsOf { get; init; }

    /// <summary>The working day they chose; null where they chose none.</summary>
    public DayOfWeek? Day { get; init; }

    /// <summary>The local hour they chose; null where they chose none.</summary>
    public int? Hour { get; init; }

    /// <summary>Who stands in while they are away; null where nobody does.</summary>
    public PersonId? CoverId { get; init; }

    /// <summary>The first day away; null where they are not.</summary>
    public DateOnly? AwayFrom { get; init; }

    /// <summary>The last day away, included.</summary>
    public DateOnly? AwayTo { get; init; }
}
