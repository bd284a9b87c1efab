using System.Globalization;
using System.Text;
using JourneyBot.Benchmarks.Turns;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace JourneyBot.Benchmarks.App;

/// <summary>
/// What no durable update can do without, in a copy of the app's own database: that the activity was seen and what it was answered, the
/// map's next number, the update, the touchpoint as it is now, and the words in the thread. One transaction over one connection that
/// stays open, its statements prepared, safe against a power cut.
/// </summary>
internal sealed class DurableRows : IDisposable
{
    public const string File = "journeybot.db";
    private readonly SemaphoreSlim _gate = new(1);
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, (string Id, string Map, string Stage)> _touchpoints = new(
        StringComparer.Ordinal
    );
    private readonly string _remark;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _seen;
    private readonly SqliteCommand _number;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _score;
    private readonly SqliteCommand _message;

    public DurableRows(string file)
    {
        // As the app tells it.
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Pooling = false,
            }.ConnectionString
        );
        _connection.Open();
        using (
            var settings = Command(
                "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 4000"
            )
        )
        {
            settings.ExecuteNonQuery();
        }

        ReadTouchpoints();
        using (
            var remark = Command(
                "SELECT payload FROM outbox WHERE kind = 'remark' ORDER BY id DESC LIMIT 1"
            )
        )
        {
            _remark = (string)remark.ExecuteScalar()!;
        }

        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _seen = Command(
            "INSERT INTO seen_activities (tenant_id, conversation_id, activity_id, status, body, at) VALUES ($tenant, $conversation, $id, 200, $body, $at)"
        );
        _number = Command(
            "UPDATE maps SET revision = revision + 1 WHERE id = $map RETURNING revision"
        );
        _update = Command(
            """
            INSERT INTO updates (id, map_id, number, key, at, by_id, via, kind, stage_id, touchpoint_id, from_value, to_value, why, batch_id, confirmations)
            VALUES ($id, $map, $number, $key, $at, $by, 'Card', 'Score', $stage, $touchpoint, $from, $to, $why, $id, '[]')
            """
        );
        _score = Command(
            "UPDATE touchpoints SET score = $score, scored_on = $on, confirmed_at = $at, confirmed_by_id = $by WHERE id = $touchpoint"
        );
        _message = Command(
            """
            INSERT INTO outbox (tenant_id, conversation_key, kind, action, conversation_id, service_url, payload, on_unknown, state,
                not_before, attempts, may_have_arrived, created_at)
            VALUES ($tenant, $conversation, 'remark', 'Reply', $conversation, $service, $payload, 'Hold', 'Pending', $at, 0, 0, $at)
            """
        );
    }

    public async Task KeepAsync(FloorActivity activity, FormChange change, byte[] answer)
    {
        var now = DateTimeOffset.UtcNow;
        await _gate.WaitAsync();
        try
        {
            Write(activity, change, answer, now);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _seen.Dispose();
        _number.Dispose();
        _update.Dispose();
        _score.Dispose();
        _message.Dispose();
        _connection.Dispose();
        _gate.Dispose();
    }

    private void Write(FloorActivity activity, FormChange change, byte[] answer, DateTimeOffset now)
    {
        var (tenant, conversation) = (
            activity.Conversation!.TenantId!,
            activity.Conversation.Id!.Split(';', 2)[0]
        );
        var (touchpoint, map, stage) = _touchpoints[change.Touchpoint];
        var at = now.UtcTicks;
        var by = activity.From!.Id!;
        Run(_begin);
        Run(_seen, tenant, conversation, activity.Id!, Encoding.UTF8.GetString(answer), at);
        Fill(_number, map);
        var number = (long)_number.ExecuteScalar()!;
        var id = Guid.CreateVersion7(now).ToString("D").ToUpperInvariant();
        Run(
            _update,
            id,
            map,
            number,
            string.Create(CultureInfo.InvariantCulture, $"u{number}"),
            at,
            by,
            stage,
            touchpoint,
            change.From,
            change.To.ToString(CultureInfo.InvariantCulture),
            change.Why
        );
        Run(
            _score,
            change.To,
            now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            at,
            by,
            touchpoint
        );
        Run(_message, tenant, conversation, activity.ServiceUrl!, _remark, at);
        Run(_commit);
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        Fill(command, values);
        command.ExecuteNonQuery();
    }

    private static void Fill(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private void ReadTouchpoints()
    {
        using var command = Command(
            "SELECT t.key, t.id, s.map_id, s.id FROM touchpoints t JOIN stages s ON s.id = t.stage_id"
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _touchpoints[reader.GetString(0)] = (
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3)
            );
        }
    }

    // With a parameter for each name in it, in the order in which they first come.
    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (
            var name in text.Split('$')
                .Skip(1)
                .Select(part => "$" + string.Concat(part.TakeWhile(char.IsAsciiLetter)))
                .Distinct(StringComparer.Ordinal)
        )
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }
}
