using JourneyBot.App.Bot;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;
using JourneyBot.Teams.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Digests;

/// <summary>Queues the digest of the week before for each leader whose Monday morning has come, once a leader and week.</summary>
internal sealed class SendDigests(
    JourneyDb db,
    WriteDigest write,
    TeamsOutbox outbox,
    CardSettings settings,
    IOptions<DigestOptions> options
)
{
    /// <summary>The zones the map's leaders live in, so that the clock can be set for them.</summary>
    public async Task<IReadOnlyCollection<string>> RunAsync(
        MapId mapId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await MapReader.LoadAsync(db, mapId, cancellationToken) is not { } map)
        {
            return [];
        }

        var leaders = DigestLeaders.Of(map).ToList();
        foreach (var leader in leaders)
        {
            if (DueWeek(map, leader, now) is { } week)
            {
                await SendAsync(mapId, leader, week, now, cancellationToken);
            }
        }

        return [.. leaders.Select(l => l.TimeZone).Distinct(StringComparer.Ordinal)];
    }

    // A map that came after that Monday has no week to tell of yet.
    private DigestWeek? DueWeek(JourneyMap map, Person leader, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(leader.TimeZone);
        var week = DigestWeek.LastCompleted(now, zone);
        var due = week.DueAt(zone, options.Value.Hour);
        return due <= now && due >= DigestLeaders.MadeAt(map) ? week : null;
    }

    private async Task SendAsync(
        MapId mapId,
        Person leader,
        DigestWeek week,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var name = week.ToString();
        if (
            await IsDeliveredAsync(mapId, leader, name, cancellationToken)
            || await ReachAsync(leader, cancellationToken) is not { } reach
        )
        {
            return;
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await IsDeliveredAsync(mapId, leader, name, cancellationToken))
        {
            return;
        }

        var map = (await MapReader.LoadAsync(db, mapId, cancellationToken))!;
        var content = await write.RunAsync(map, week, now, cancellationToken);
        var message = Message(map, content, leader, week, now);
        var key = $"digest:{mapId.Value:N}:{leader.Id.Value:N}:{name}";
        await outbox.SendPersonalAsync(
            reach.User,
            reach.ServiceUrl,
            message,
            "digest",
            key,
            cancellationToken
        );
        db.DigestDeliveries.Add(
            new Store.Digests.DigestDelivery
            {
                MapId = mapId,
                PersonId = leader.Id,
                Week = name,
                QueuedAt = now,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private OutgoingMessage Message(
        JourneyMap map,
        DigestContent content,
        Person leader,
        DigestWeek week,
        DateTimeOffset now
    )
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(leader.TimeZone);
        var late = week.LateWords(now, zone, options.Value.Hour);
        var card = DigestCards.Weekly(map, content, leader.Id, late, settings.For(map));
        return OutgoingMessage.OfCard(card, content.BottomLine).Notifying();
    }

    private Task<bool> IsDeliveredAsync(
        MapId mapId,
        Person leader,
        string week,
        CancellationToken cancellationToken
    ) =>
        db.DigestDeliveries.AnyAsync(
            d => d.MapId == mapId && d.PersonId == leader.Id && d.Week == week,
            cancellationToken
        );

    /// <summary>How Teams reaches the leader; null where the bot never met them, and the digest waits until it does.</summary>
    private async Task<Reach?> ReachAsync(Person leader, CancellationToken cancellationToken)
    {
        var user = await db
            .TeamsUsers.AsNoTracking()
            .FirstOrDefaultAsync(u => u.PersonId == leader.Id, cancellationToken);
        if (user is null)
        {
            return null;
        }

        var serviceUrl = await db
            .TeamsConversations.AsNoTracking()
            .Where(c => c.TenantId == user.TenantId)
            .OrderByDescending(c => c.ConversationId == user.PersonalConversationId)
            .ThenByDescending(c => c.UpdatedAt)
            .Select(c => c.ServiceUrl)
            .FirstOrDefaultAsync(cancellationToken);
        return serviceUrl is null ? null : new Reach(user, serviceUrl);
    }

    private sealed record Reach(TeamsUser User, string ServiceUrl);
}
