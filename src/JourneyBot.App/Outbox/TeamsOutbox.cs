using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Outbox;

/// <summary>Puts what the bot will say into the outbox, as part of the transaction that made it necessary.</summary>
internal sealed class TeamsOutbox(JourneyDb db, TimeProvider clock)
{
    /// <summary>The kind of message that answers a person.</summary>
    public const string Reply = "reply";

    // However often a card changes before that is sent, it is drawn and sent once, as it is by then.
    private const string NotDrawn = "{}";

    /// <summary>An answer where somebody spoke, thread included. A second one is better than none.</summary>
    public Task ReplyAsync(
        TeamsConversation where,
        string threadId,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        AddAsync(
            where,
            new Letter(Reply, OutboxAction.Send, OnUnknown.Resend) { ConversationId = threadId },
            message,
            cancellationToken
        );

    /// <summary>A living card's first appearance, as a post of its own. If nobody knows whether it arrived, it waits for somebody to use it.</summary>
    public Task PostAsync(
        TeamsConversation where,
        PostedCard card,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        AddAsync(
            where,
            new Letter("card", OutboxAction.Send, OnUnknown.Hold) { Card = card },
            message,
            cancellationToken
        );

    /// <summary>Living cards have changed, each where it stands; one that still waits to be sent shows this change too.</summary>
    public Task ChangeAsync(IEnumerable<StandingCard> cards, CancellationToken cancellationToken) =>
        Store.Sending.Outbox.AddUncoveredAsync(
            db,
            [.. cards.Select(c => Addressed(c.Where, Changed(c.Card), NotDrawn))],
            cancellationToken
        );

    private static Letter Changed(PostedCard card) =>
        new("card change", OutboxAction.Update, OnUnknown.Resend)
        {
            Card = card,
            SupersedeKey = $"card:{card.CardId.Value:N}",
        };

    /// <summary>Posts a card after all that nobody knows to have arrived; false where its first post still waits or was sent.</summary>
    public async Task<bool> PostAfterAllAsync(
        PostedCard card,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        var payload = message.ToJson().ToString();
        var now = clock.GetUtcNow();
        var revived = await db
            .OutboxMessages.Where(m =>
                m.CardId == card.CardId
                && m.Action == OutboxAction.Send
                && (m.State == OutboxState.Held || m.State == OutboxState.Dead)
            )
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(o => o.State, OutboxState.Pending)
                        .SetProperty(o => o.Payload, payload)
                        .SetProperty(o => o.NotBefore, now)
                        .SetProperty(o => o.SettledAt, (DateTimeOffset?)null),
                cancellationToken
            );
        return revived > 0;
    }

    /// <summary>Somebody used a card that nobody knew to have arrived: it did, as this message. False where its post is not held.</summary>
    public async Task<bool> AdoptAsync(
        PostedCard card,
        string activityId,
        CancellationToken cancellationToken
    ) =>
        await db
            .OutboxMessages.Where(m =>
                m.CardId == card.CardId
                && m.Action == OutboxAction.Send
                && m.State == OutboxState.Held
            )
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(o => o.State, OutboxState.Sent)
                        .SetProperty(o => o.SentActivityId, activityId),
                cancellationToken
            ) > 0;

    /// <summary>A short word in the thread below a living card; missing is better than said twice.</summary>
    public Task RemarkAsync(
        TeamsConversation where,
        PostedCard card,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        AddAsync(
            where,
            new Letter("remark", OutboxAction.Reply, OnUnknown.Hold) { Card = card },
            message,
            cancellationToken
        );

    /// <summary>Takes a consented file to where the person's client said; the deck is named in the payload.</summary>
    public Task UploadAsync(
        TeamsConversation where,
        string payload,
        string idempotencyKey,
        CancellationToken cancellationToken
    ) =>
        AddAsync(
            where,
            new Letter("deck upload", OutboxAction.Upload, OnUnknown.Resend)
            {
                IdempotencyKey = idempotencyKey,
            },
            payload,
            cancellationToken
        );

    /// <summary>Has an ordered deck made where somebody spoke; the order is in the payload.</summary>
    public Task MakeDeckAsync(
        TeamsConversation where,
        string threadId,
        string payload,
        CancellationToken cancellationToken
    ) =>
        AddAsync(
            where,
            new Letter("deck", OutboxAction.Make, OnUnknown.Resend) { ConversationId = threadId },
            payload,
            cancellationToken
        );

    /// <summary>A message to one person, once a key; false where that key was used before.</summary>
    public Task<bool> SendPersonalAsync(
        TeamsUser user,
        string serviceUrl,
        OutgoingMessage message,
        OnceByKey once,
        CancellationToken cancellationToken
    ) =>
        AddAsync(
            Envelope(
                user.TenantId,
                Queue(user.TenantId, user.PersonalConversationId ?? user.UserId),
                serviceUrl,
                new Letter(once.Kind, OutboxAction.Personal, once.OnUnknown)
                {
                    ConversationId = user.PersonalConversationId,
                    RecipientUserId = user.UserId,
                    IdempotencyKey = once.Key,
                },
                message.ToJson().ToString()
            ),
            cancellationToken
        );

    /// <summary>What the messages of one conversation are kept in order by.</summary>
    public static string Queue(string tenantId, string conversationId) =>
        $"{tenantId}/{conversationId}";

    private Task<bool> AddAsync(
        TeamsConversation where,
        Letter letter,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) => AddAsync(where, letter, message.ToJson().ToString(), cancellationToken);

    private Task<bool> AddAsync(
        TeamsConversation where,
        Letter letter,
        string payload,
        CancellationToken cancellationToken
    ) => AddAsync(Addressed(where, letter, payload), cancellationToken);

    private Task<bool> AddAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        Store.Sending.Outbox.AddAsync(db, message, cancellationToken);

    private OutboxMessage Addressed(TeamsConversation where, Letter letter, string payload) =>
        Envelope(
            where.TenantId,
            Queue(where.TenantId, where.ConversationId),
            where.ServiceUrl,
            letter with
            {
                ConversationId = letter.ConversationId ?? where.ConversationId,
            },
            payload
        );

    private OutboxMessage Envelope(
        string tenantId,
        string queue,
        string serviceUrl,
        Letter letter,
        string payload
    )
    {
        var now = clock.GetUtcNow();
        return new OutboxMessage
        {
            TenantId = tenantId,
            ConversationKey = queue,
            Kind = letter.Kind,
            Action = letter.Action,
            ConversationId = letter.ConversationId,
            ServiceUrl = serviceUrl,
            RecipientUserId = letter.RecipientUserId,
            CardId = letter.Card?.CardId,
            Payload = payload,
            IdempotencyKey = letter.IdempotencyKey,
            SupersedeKey = letter.SupersedeKey,
            OnUnknown = letter.OnUnknown,
            NotBefore = now,
            CreatedAt = now,
        };
    }

    private sealed record Letter(string Kind, OutboxAction Action, OnUnknown OnUnknown)
    {
        public string? ConversationId { get; init; }

        public string? RecipientUserId { get; init; }

        public PostedCard? Card { get; init; }

        public string? IdempotencyKey { get; init; }

        public string? SupersedeKey { get; init; }
    }
}
