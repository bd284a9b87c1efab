using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Schedules;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Digests;

/// <summary>Asks the rows of schedules, deliveries and messages whose digest has not come: no map is read for it.</summary>
public static class MissingDigests
{
    /// <summary>The zones the leaders of all maps live in.</summary>
    public static Task<List<string>> ZonesAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    ) =>
        db
            .Schedules.Where(s => s.Kind == ScheduleKind.Digest)
            .Select(s => s.TimeZone)
            .Distinct()
            .OrderBy(z => z)
            .ToListAsync(cancellationToken);

    /// <summary>Who in a zone has no digest of that week, map by map; before its time only those that an operator wants now, sent or not.</summary>
    public static IAsyncEnumerable<MissingDigest> FindAsync(
        JourneyDb db,
        string zone,
        string week,
        bool isTime
    )
    {
        var users = db.UsersWithAWay();
        return db
            .Schedules.AsNoTracking()
            .Where(s => s.Kind == ScheduleKind.Digest && s.TimeZone == zone)
            .Where(s =>
                s.AskedAt != null
                || (
                    isTime
                    && !db.DigestDeliveries.Any(d =>
                        d.MapId == s.MapId && d.PersonId == s.PersonId && d.Week == week
                    )
                )
            )
            .OrderBy(s => s.MapId)
            .Select(s => new MissingDigest(s, users.Any(u => u.PersonId == s.PersonId)))
            .AsAsyncEnumerable();
    }

    /// <summary>The digests of a week whose message could not arrive for one of these reasons.</summary>
    public static async Task<List<DeadDigest>> DeadAsync(
        JourneyDb db,
        string week,
        IReadOnlyCollection<string> reasons,
        CancellationToken cancellationToken
    )
    {
        // The first condition is the index's own, which SQLite would not find by the second.
        var dead = await new RawSql(
            """
            SELECT id, idempotency_key, settled_at, error FROM outbox WHERE state IN ('Held', 'Dead') AND state = 'Dead'
                AND kind = @kind AND idempotency_key LIKE @ofWeek AND settled_at IS NOT NULL
            """
        ).With("@kind", DigestDelivery.MessageKind).With("@ofWeek", $"%:{week}").QueryAsync(db, row => (Id: row.GetInt64(0), Key: row.GetString(1), At: row.Instant(2), Error: row.Text(3)), cancellationToken);
        return
        [
            .. dead.Where(d => reasons.Contains(d.Error, StringComparer.Ordinal))
                .Select(d =>
                    DigestDelivery.TryReadKey(d.Key, out var map, out var leader)
                        ? new DeadDigest(map, leader, d.Id, d.At)
                        : null
                )
                .OfType<DeadDigest>(),
        ];
    }

    /// <summary>Those of them whose leader was heard in a personal chat since, in one question.</summary>
    public static async Task<List<DeadDigest>> HeardSinceAsync(
        JourneyDb db,
        IReadOnlyCollection<DeadDigest> dead,
        CancellationToken cancellationToken
    )
    {
        if (dead.Count == 0)
        {
            return [];
        }

        var oldest = dead.Min(d => d.At);
        PersonId?[] people = [.. dead.Select(d => d.PersonId).Distinct()];
        var heard = await db
            .TeamsUsers.Where(u => people.Contains(u.PersonId))
            .Join(
                db.TeamsConversations.Where(c =>
                    c.State == ConversationState.Active && c.UpdatedAt > oldest
                ),
                u => new { u.TenantId, Chat = u.PersonalConversationId },
                c => new { c.TenantId, Chat = (string?)c.ConversationId },
                (u, c) => new { u.PersonId, c.UpdatedAt }
            )
            .ToListAsync(cancellationToken);
        var newest = heard.ToLookup(h => h.PersonId!.Value, h => h.UpdatedAt);
        return [.. dead.Where(d => newest[d.PersonId].Any(at => at > d.At))];
    }
}

/// <summary>A schedule whose digest has not come, and whether there is any way to its leader: false where the bot never met them, or was removed or blocked by them everywhere.</summary>
public sealed record MissingDigest(Schedule Schedule, bool MayBeReached);

/// <summary>The message of a leader's digest that could not arrive, and since when that is known.</summary>
public sealed record DeadDigest(MapId MapId, PersonId PersonId, long Message, DateTimeOffset At);
