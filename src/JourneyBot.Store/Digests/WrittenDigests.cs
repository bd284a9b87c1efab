using JourneyBot.Store.Maps;
using JourneyBot.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Digests;

/// <summary>Keeps the digests that were written.</summary>
public static class WrittenDigests
{
    /// <summary>Keeps a digest in the caller's transaction; one of the same week, as an imported map may bring its mark, is filled in.</summary>
    public static async Task KeepAsync(
        JourneyDb db,
        StoredDigest digest,
        CancellationToken cancellationToken
    )
    {
        await new RawSql(
            """
            INSERT INTO digests (id, map_id, week, on_day, composed_at, mark, content)
            VALUES (@id, @map, @week, @on, @at, @mark, @content)
            ON CONFLICT (map_id, week) DO UPDATE SET on_day = excluded.on_day, composed_at = excluded.composed_at,
                mark = excluded.mark, content = excluded.content
            """
        ).WithId<Journeys.Digests.DigestId>("@id", digest.Id).WithId<Journeys.Maps.MapId>("@map", digest.MapId).With("@week", digest.Week).With("@on", digest.On).With("@at", digest.ComposedAt).With("@mark", JsonColumn.Write(digest.Mark)).With("@content", digest.Content).ExecuteAsync(db, cancellationToken);
        // Its mark is what the map compares itself with from now on.
        await MapStamp.MoveOnAsync(db, digest.MapId, cancellationToken);
    }

    /// <summary>What the digest of a week says, as JSON; null where none was written.</summary>
    public static Task<string?> ContentAsync(
        JourneyDb db,
        Journeys.Maps.MapId map,
        string week,
        CancellationToken cancellationToken
    ) =>
        db
            .Digests.AsNoTracking()
            .Where(d => d.MapId == map && d.Week == week && d.Content != null)
            .Select(d => d.Content)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Notes in the caller's transaction that a leader's digest goes out; false where it was noted before, by whomever, and is not to go again.</summary>
    public static async Task<bool> DeliverAsync(
        JourneyDb db,
        DigestDelivery delivery,
        CancellationToken cancellationToken
    ) => await new RawSql(
            """
            INSERT INTO digest_deliveries (map_id, person_id, week, queued_at) VALUES (@map, @person, @week, @at)
            ON CONFLICT DO NOTHING
            """
        ).WithId<Journeys.Maps.MapId>("@map", delivery.MapId).WithId<Journeys.Maps.PersonId>("@person", delivery.PersonId).With("@week", delivery.Week).With("@at", delivery.QueuedAt).ExecuteAsync(db, cancellationToken) == 1;
}
