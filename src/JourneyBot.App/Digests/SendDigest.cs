using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Digests;

/// <summary>Queues one leader's digest of one week: once, and once more when it found no app to arrive at and the leader installs it later.</summary>
internal sealed class SendDigest(
    JourneyDb db,
    WriteDigest write,
    DigestLetter letter,
    TeamsOutbox outbox,
    LeaderReach reach
)
{
    // The message cannot arrive before the person does something about it.
    private static readonly string[] Unreached =
    [
        nameof(RefusalKind.NotInstalled),
        nameof(RefusalKind.NotInConversation),
        nameof(RefusalKind.Blocked),
        nameof(RefusalKind.ConversationGone),
    ];

    public async Task RunAsync(
        JourneyMap map,
        Person leader,
        DigestWeek week,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var key = DigestDelivery.KeyOf(map.Id, leader.Id, week.ToString());
        var isQueued = await IsQueuedAsync(map, leader, week, cancellationToken);
        var dead = isQueued ? await FindDeadAsync(key, cancellationToken) : null;
        if (isQueued && dead is null)
        {
            return;
        }

        var found = await reach.FindAsync(map, leader, cancellationToken);
        if (found is null || (dead is not null && !(found.HeardAt > dead.SettledAt)))
        {
            reach.NoteUnreached(map.Id, leader.Id, week);
            return;
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        // Locked before it is asked: whoever else is about to send this waits, and finds it sent.
        var locked = (await MapReader.LoadAsync(db, map.Id, cancellationToken))!;
        if (dead is null && await IsQueuedAsync(map, leader, week, cancellationToken))
        {
            return;
        }

        var content = await write.RunAsync(locked, week, cancellationToken);
        var message = letter.Of(locked, content, leader, week, now);
        if (dead is null)
        {
            await outbox.SendPersonalAsync(
                found.User,
                found.ServiceUrl,
                message,
                DigestLetter.Kind,
                key,
                cancellationToken
            );
            db.DigestDeliveries.Add(Delivery(map, leader, week, now));
        }
        else
        {
            await ReviveAsync(dead, found, message.ToJson().ToString(), now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static DigestDelivery Delivery(
        JourneyMap map,
        Person leader,
        DigestWeek week,
        DateTimeOffset now
    ) =>
        new()
        {
            MapId = map.Id,
            PersonId = leader.Id,
            Week = week.ToString(),
            QueuedAt = now,
        };

    private Task<bool> IsQueuedAsync(
        JourneyMap map,
        Person leader,
        DigestWeek week,
        CancellationToken cancellationToken
    )
    {
        var name = week.ToString();
        return db.DigestDeliveries.AnyAsync(
            d => d.MapId == map.Id && d.PersonId == leader.Id && d.Week == name,
            cancellationToken
        );
    }

    private Task<OutboxMessage?> FindDeadAsync(string key, CancellationToken cancellationToken) =>
        db
            .OutboxMessages.AsNoTracking()
            .FirstOrDefaultAsync(
                m =>
                    m.IdempotencyKey == key
                    && m.State == OutboxState.Dead
                    && Unreached.Contains(m.Error),
                cancellationToken
            );

    private Task<int> ReviveAsync(
        OutboxMessage dead,
        Reach found,
        string payload,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db
            .OutboxMessages.Where(m => m.Id == dead.Id && m.State == OutboxState.Dead)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(o => o.State, OutboxState.Pending)
                        .SetProperty(o => o.TenantId, found.User.TenantId)
                        .SetProperty(o => o.RecipientUserId, found.User.UserId)
                        .SetProperty(o => o.ConversationId, found.User.PersonalConversationId)
                        .SetProperty(o => o.ServiceUrl, found.ServiceUrl)
                        .SetProperty(o => o.Payload, payload)
                        .SetProperty(o => o.Attempts, 0)
                        .SetProperty(o => o.NotBefore, now)
                        .SetProperty(o => o.SettledAt, (DateTimeOffset?)null),
                cancellationToken
            );
}
