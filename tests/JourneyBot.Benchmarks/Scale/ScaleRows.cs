using System.Globalization;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>The rows of a long history and of everybody in Teams, made by the database itself.</summary>
internal static class ScaleRows
{
    /// <summary>The tenant everybody is in.</summary>
    public const string Tenant = "t";

    private const string ReadingsPerUpdates = "40";

    /// <summary>So many updates of each map, the maps by turns as time goes by, with ids that sort by time as real ones do.</summary>
    public static IEnumerable<string> All(bool postgres, int updatesOfEach, DateTimeOffset now)
    {
        var count = updatesOfEach.ToString(CultureInfo.InvariantCulture);
        var at = now.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var id = Id(postgres, "n.i", "m.r");
        return
        [
            $"""
                CREATE TEMP TABLE scale_maps AS SELECT m.id, m.owner_id, ROW_NUMBER() OVER (ORDER BY m.id) AS r,
                    (SELECT COUNT(*) FROM stages s JOIN touchpoints t ON t.stage_id = s.id WHERE s.map_id = m.id) AS c FROM maps m
                """,
            """
                CREATE TEMP TABLE scale_touchpoints AS SELECT s.map_id, t.id,
                    ROW_NUMBER() OVER (PARTITION BY s.map_id ORDER BY t.id) - 1 AS k FROM stages s JOIN touchpoints t ON t.stage_id = s.id
                """,
            "CREATE INDEX scale_touchpoints_of_map ON scale_touchpoints (map_id, k)",
            $"""
                CREATE TEMP TABLE scale_numbers AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i FROM n
                """,
            $"""
                INSERT INTO updates (id, map_id, number, key, at, by_id, via, kind, touchpoint_id, from_value, to_value, why, batch_id, confirmations)
                SELECT {id}, m.id, n.i, 'u' || CAST(n.i AS text), {at} - CAST({count} - n.i AS bigint) * 600000000, m.owner_id, 'Card', 'Score', t.id,
                    '4', '5', 'Nobody answers after 18:00', {id}, '[]'
                FROM scale_numbers n CROSS JOIN scale_maps m JOIN scale_touchpoints t ON t.map_id = m.id AND t.k = n.i % m.c
                ORDER BY n.i, m.r
                """,
            $"""
                INSERT INTO score_readings (touchpoint_id, number, on_day, score)
                SELECT t.id, 1000 + n.i, '2026-06-01', 5 FROM scale_touchpoints t JOIN scale_numbers n ON n.i <= 1 + {count} / {ReadingsPerUpdates}
                """,
            $"UPDATE maps SET revision = {count}",
            $"UPDATE stages SET revision = {count}",
            .. InTeams(postgres, at),
        ];
    }

    // Everybody in a personal chat of their own, and a channel for each map in which all its stages are posted.
    private static IEnumerable<string> InTeams(bool postgres, string at) =>
        [
            $"""
                INSERT INTO teams_users (tenant_id, user_id, person_id, personal_conversation_id, updated_at)
                SELECT 't', '29:' || CAST(p.id AS text), p.id, 'a:' || CAST(p.id AS text), {at} FROM people p
                """,
            $"""
                INSERT INTO teams_conversations (tenant_id, conversation_id, service_url, type, state, updated_at)
                SELECT 't', 'a:' || CAST(p.id AS text), 'http://127.0.0.1:9/', 'Personal', 'Active', {at} FROM people p
                """,
            $"""
                INSERT INTO teams_conversations (tenant_id, conversation_id, service_url, type, state, updated_at, map_id)
                SELECT 't', '19:' || CAST(m.id AS text), 'http://127.0.0.1:9/', 'Channel', 'Active', {at}, m.id FROM maps m
                """,
            $"""
                INSERT INTO posted_cards (card_id, map_id, stage_id, tenant_id, conversation_id, activity_id)
                SELECT {Id(
                postgres,
                "m.r",
                "s.position"
            )}, s.map_id, s.id, 't', '19:' || CAST(s.map_id AS text), CAST(s.id AS text)
                FROM stages s JOIN scale_maps m ON m.id = s.map_id
                """,
        ];

    private static string Id(bool postgres, string first, string second) =>
        postgres
            ? $"('019f' || lpad(to_hex({first} / 65536), 4, '0') || '-' || lpad(to_hex({first} % 65536), 4, '0') || '-7' || lpad(to_hex({second}), 3, '0') || '-8000-' || lpad(to_hex({first}), 12, '0'))::uuid"
            : $"printf('019F%04X-%04X-7%03X-8000-%012X', {first} / 65536, {first} % 65536, {second}, {first})";
}
