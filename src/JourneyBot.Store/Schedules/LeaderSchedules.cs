using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Schedules;

/// <summary>Compares the schedules of digests with who leads what by now, whatever the number of maps: only what differs is read.</summary>
public static class LeaderSchedules
{
    // The leader of each stage, the owner and the sponsor of a map that lives.
    private const string Leaders = """
        SELECT s.map_id, s.accountable_leader_id AS person_id FROM stages s
        UNION SELECT o.id, o.owner_id FROM maps o
        UNION SELECT b.id, b.sponsor_id FROM maps b
        """;

    // No two maps of different companies may share a name.
    private const string Name = "'digest/' || w.key || '/' || m.key || '/' || p.key";

    /// <summary>Leaders whose schedule is missing, called otherwise by now, or in another zone than theirs.</summary>
    public static Task<List<LeaderSchedule>> DifferentAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    ) =>
        new RawSql(
            $"""
            SELECT m.id, p.id, {Name}, p.time_zone, w.time_zone, s.name, s.time_zone
            FROM ({Leaders}) l JOIN maps m ON m.id = l.map_id JOIN workspaces w ON w.id = m.workspace_id
            JOIN people p ON p.id = l.person_id AND p.workspace_id = m.workspace_id
            LEFT JOIN schedules s ON s.map_id = m.id AND s.person_id = p.id
            WHERE m.status = 'Live' AND (s.name IS NULL OR s.time_zone <> p.time_zone OR s.name <> {Name})
            """
        ).QueryAsync(
            db,
            row => new LeaderSchedule(row.Id<MapId>(0), row.Id<PersonId>(1), row.GetString(2))
            {
                OwnZone = row.GetString(3),
                CompanyZone = row.GetString(4),
                KeptName = row.Text(5),
                KeptZone = row.Text(6),
            },
            cancellationToken
        );

    /// <summary>The names of schedules whose person leads nothing on their map any more, or whose map does not live.</summary>
    public static Task<List<string>> EndedAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    ) =>
        new RawSql(
            $"""
            SELECT s.name FROM schedules s WHERE s.map_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM maps m JOIN people p ON p.id = s.person_id AND p.workspace_id = m.workspace_id
                WHERE m.id = s.map_id AND m.status = 'Live' AND (m.owner_id = p.id OR m.sponsor_id = p.id
                    OR EXISTS (SELECT 1 FROM stages t WHERE t.map_id = m.id AND t.accountable_leader_id = p.id)))
            """
        ).QueryAsync(db, row => row.GetString(0), cancellationToken);

    /// <summary>Keeps a leader's schedule under its name and in that zone; what operators said about it stays.</summary>
    public static Task KeepAsync(
        JourneyDb db,
        LeaderSchedule leader,
        string zone,
        CancellationToken cancellationToken
    )
    {
        var statement = leader.KeptName is null
            ? """
                INSERT INTO schedules (name, kind, map_id, person_id, time_zone) VALUES (@name, @kind, @map, @person, @zone)
                ON CONFLICT (name) DO UPDATE SET map_id = @map, person_id = @person, time_zone = @zone
                """
            : "UPDATE schedules SET name = @name, time_zone = @zone WHERE kind = @kind AND map_id = @map AND person_id = @person";
        return new RawSql(statement)
            .With("@name", leader.Name)
            .WithName("@kind", ScheduleKind.Digest)
            .WithId<MapId>("@map", leader.MapId)
            .WithId<PersonId>("@person", leader.PersonId)
            .With("@zone", zone)
            .ExecuteAsync(db, cancellationToken);
    }

    public static Task DropAsync(JourneyDb db, string name, CancellationToken cancellationToken) =>
        new RawSql("DELETE FROM schedules WHERE name = @name")
            .With("@name", name)
            .ExecuteAsync(db, cancellationToken);
}

/// <summary>A leader of a map that lives, what their schedule is to be called, and where their day begins.</summary>
public sealed record LeaderSchedule(MapId MapId, PersonId PersonId, string Name)
{
    public required string OwnZone { get; init; }

    public required string CompanyZone { get; init; }

    /// <summary>What it is called until now; null where there is none yet.</summary>
    public string? KeptName { get; init; }

    public string? KeptZone { get; init; }
}
