using System.Globalization;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>The rows of a long history and of everybody in Teams, made by the database itself.</summary>
internal static class ScaleRows
{
    /// <summary>The tenant everybody is in.</summary>
    public const string Tenant = "t";

    public static IEnumerable<string> All(bool postgres, int updates, DateTimeOffset now)
    {
        var id = postgres
            ? "gen_random_uuid()"
            : "hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))";
        var count = updates.ToString(CultureInfo.InvariantCulture);
        var at = now.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return
        [
            $"""
                INSERT INTO updates (id, map_id, number, key, at, by_id, via, kind, touchpoint_id, from_value, to_value, why, batch_id, confirmations)
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}),
                    t AS (SELECT s.map_id, t.id, ROW_NUMBER() OVER (PARTITION BY s.map_id ORDER BY t.id) - 1 AS k,
                        COUNT(*) OVER (PARTITION BY s.map_id) AS c FROM stages s JOIN touchpoints t ON t.stage_id = s.id)
                SELECT {id}, t.map_id, n.i, 'u' || CAST(n.i AS text), {at} - CAST({count} - n.i AS bigint) * 600000000, m.owner_id, 'Card', 'Score', t.id,
                    '4', '5', 'Nobody answers after 18:00', {id}, '[]'
                FROM t JOIN maps m ON m.id = t.map_id JOIN n ON n.i % t.c = t.k
                """,
            $"""
                INSERT INTO score_readings (touchpoint_id, number, on_day, score)
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1 + {count} / 40)
                SELECT t.id, 1000 + n.i, '2026-06-01', 5 FROM touchpoints t CROSS JOIN n
                """,
            $"UPDATE maps SET revision = {count}",
            $"UPDATE stages SET revision = {count}",
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
                SELECT {id}, s.map_id, s.id, 't', '19:' || CAST(s.map_id AS text), CAST(s.id AS text) FROM stages s
                """,
        ];
    }
}
