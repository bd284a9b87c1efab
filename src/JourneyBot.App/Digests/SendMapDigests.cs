using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Schedules;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Digests;

/// <summary>
/// Queues the digests of one map in one transaction: each leader's of a week once, and once more when it found no app to arrive at and the
/// leader installs it later. The key of what is delivered decides, however many alarms ring at once.
/// </summary>
internal sealed class SendMapDigests(
    JourneyDb db,
    WriteDigest write,
    DigestLetter letter,
    TeamsOutbox outbox,
    LeaderReach reach
)
{
    public async Task RunAsync(
        IReadOnlyCollection<DueDigest> due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var mapId = due.First().MapId;
        // Asked before the map is held, which nobody else can change meanwhile.
        var reached = await ReachedAsync(mapId, due, cancellationToken);
        if (reached.Count == 0)
        {
            return;
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (
            await MapReader.LoadAsync(db, mapId, cancellationToken)
            is not { Status: MapStatus.Live } map
        )
        {
            return;
        }

        reached = await StillToGoAsync(map, reached, now, cancellationToken);
        // An older week comes first: the newer compares itself with it.
        foreach (var week in reached.GroupBy(r => r.Due.Week).OrderBy(w => w.Key.Monday))
        {
            await QueueAsync(map, week.Key, [.. week], now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<List<Reached>> ReachedAsync(
        MapId mapId,
        IReadOnlyCollection<DueDigest> due,
        CancellationToken cancellationToken
    )
    {
        PersonId[] some = [.. due.Where(d => d.MayBeReached).Select(d => d.Leader)];
        var found = some.Length == 0 ? [] : await reach.FindAsync(mapId, some, cancellationToken);
        List<Reached> reached = [];
        foreach (var digest in due)
        {
            var to = found.GetValueOrDefault(digest.Leader);
            if (to is not null && (digest.Dead is null || to.HeardAt > digest.Dead.At))
            {
                reached.Add(new Reached(digest, to));
            }
            else
            {
                reach.NoteUnreached(mapId, digest.Leader, digest.Week);
            }
        }

        return reached;
    }

    // The round may have begun long ago: what was said and changed meanwhile holds.
    private async Task<List<Reached>> StillToGoAsync(
        JourneyMap map,
        List<Reached> reached,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var schedules = await ScheduleRows.OfMapAsync(db, map.Id, cancellationToken);
        var leaders = DigestLeaders.Of(map).Select(p => p.Id).ToHashSet();
        return reached.FindAll(r =>
            leaders.Contains(r.Due.Leader)
            && schedules.Find(s => s.PersonId == r.Due.Leader) is { } schedule
            && DueDigests.IsToGo(schedule, r.Due.DueAt, now)
        );
    }

    private async Task QueueAsync(
        JourneyMap map,
        DigestWeek week,
        List<Reached> reached,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        DigestContent? content = null;
        foreach (var (digest, to) in reached)
        {
            if (
                map.FindPerson(digest.Leader) is not { } leader
                || !await IsFirstAsync(digest, now, cancellationToken)
            )
            {
                continue;
            }

            content ??= await write.RunAsync(map, week, cancellationToken);
            var message = letter.Of(map, content, leader, week, now);
            await SendAsync(digest, to, message, now, cancellationToken);
        }
    }

    // Whoever else is about to send it waits for this transaction, and finds it noted.
    private async Task<bool> IsFirstAsync(
        DueDigest digest,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        digest.Dead is not null
        || await WrittenDigests.DeliverAsync(
            db,
            new DigestDelivery
            {
                MapId = digest.MapId,
                PersonId = digest.Leader,
                Week = digest.Week.ToString(),
                QueuedAt = now,
            },
            cancellationToken
        );

    private Task SendAsync(
        DueDigest digest,
        Reach to,
        OutgoingMessage message,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        digest.Dead is { } dead
            ? ReviveAsync(dead, to, message, now, cancellationToken)
            : outbox.SendPersonalAsync(
                to.User,
                to.ServiceUrl,
                message,
                OnceByKey.RatherLate(
                    DigestLetter.Kind,
                    DigestDelivery.KeyOf(digest.MapId, digest.Leader, digest.Week.ToString())
                ),
                cancellationToken
            );

    private Task<int> ReviveAsync(
        DeadDigest dead,
        Reach to,
        OutgoingMessage message,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var payload = message.ToJson().ToString();
        return db
            .OutboxMessages.Where(m => m.Id == dead.Message && m.State == OutboxState.Dead)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(o => o.State, OutboxState.Pending)
                        .SetProperty(o => o.TenantId, to.User.TenantId)
                        .SetProperty(o => o.RecipientUserId, to.User.UserId)
                        .SetProperty(o => o.ConversationId, to.User.PersonalConversationId)
                        .SetProperty(o => o.ServiceUrl, to.ServiceUrl)
                        .SetProperty(o => o.Payload, payload)
                        .SetProperty(o => o.Attempts, 0)
                        .SetProperty(o => o.NotBefore, now)
                        .SetProperty(o => o.SettledAt, (DateTimeOffset?)null),
                cancellationToken
            );
    }

    private sealed record Reached(DueDigest Due, Reach To);
}
