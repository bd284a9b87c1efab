using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;

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
        string? recipient = null
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
            NotBefore = Now,
            CreatedAt = Now,
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

    public static async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        StoreUnderTest store,
        DateTimeOffset now,
        string by = "sender"
    )
    {
        await using var db = store.Db();
        return await Outbox.ClaimAsync(db, new OutboxClaim("t", by, now, Lease, 16), Token);
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
