using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Store;

/// <summary>Short ways to fill and drain an outbox.</summary>
internal static class OutboxUnderTest
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Now = StoreUnderTest.Now;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static OutboxMessage AMessage(
        string conversation,
        string payload,
        OnUnknown onUnknown = OnUnknown.Resend,
        string? key = null,
        string? supersede = null,
        CardId? card = null,
        string? recipient = null,
        DateTimeOffset? at = null
    ) =>
        new()
        {
            TenantId = "t",
            ConversationKey = conversation,
            ConversationId = conversation,
            Kind = "test",
            Action = OutboxAction.Send,
            Payload = payload,
            IdempotencyKey = key,
            SupersedeKey = supersede,
            CardId = card,
            RecipientUserId = recipient,
            OnUnknown = onUnknown,
            NotBefore = at ?? Now,
            CreatedAt = at ?? Now,
        };

    public static Task<List<bool>> AddAsync(
        StoreUnderTest store,
        params OutboxMessage[] messages
    ) =>
        store.WriteAsync(async db =>
        {
            var added = new List<bool>();
            foreach (var message in messages)
            {
                added.Add(await Outbox.AddAsync(db, message, Token));
            }

            return added;
        });

    /// <summary>Claims and sends until nothing is due at that moment; the payloads, in the order they were sent.</summary>
    public static async Task<List<string>> DrainAsync(StoreUnderTest store, DateTimeOffset now)
    {
        var sent = new List<string>();
        while (await ClaimAsync(store, now) is { Count: > 0 } claimed)
        {
            foreach (var message in claimed)
            {
                sent.Add(message.Payload);
                await SettleAsync(store, Settlement.Sent(message, null));
            }
        }

        return sent;
    }

    public static async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        StoreUnderTest store,
        DateTimeOffset now,
        string by = "sender"
    )
    {
        return await ClaimAsync(store, new TestClock(now), by);
    }

    public static async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        StoreUnderTest store,
        TimeProvider clock,
        string by = "sender"
    )
    {
        await using var db = store.Db();
        return await Outbox.ClaimAsync(db, new OutboxClaim("t", by, clock, Lease, 16), Token);
    }

    public static async Task<IReadOnlyList<Settlement>> SettleAsync(
        StoreUnderTest store,
        params Settlement[] settlements
    )
    {
        await using var db = store.Db();
        return await Outbox.SettleAsync(db, settlements, Now, Token);
    }
}
