using JourneyBot.Store.Conversations;

namespace JourneyBot.Store.Sending;

/// <summary>Something the bot will say, written in the transaction that made it necessary and sent after the commit.</summary>
public sealed class OutboxMessage
{
    /// <summary>Given by the database; messages of one conversation are sent in this order.</summary>
    public long Id { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Messages with the same key are sent one after the other; unique over all tenants.</summary>
    public required string ConversationKey { get; init; }

    /// <summary>What sort of message it is, for people who look into the outbox.</summary>
    public required string Kind { get; init; }

    public required OutboxAction Action { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>The message to change or to reply to, where no card says it.</summary>
    public string? ActivityId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? RecipientUserId { get; init; }

    /// <summary>The living card this posts or changes; where it is posted, its message's id is kept with the card.</summary>
    public CardId? CardId { get; init; }

    /// <summary>The activity as JSON. The change of a living card is drawn when it is sent, and kept as it was sent.</summary>
    public required string Payload { get; set; }

    /// <summary>A second message with the same key is never written.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>While a message with the same key waits, no other is written: it is drawn when it is sent, and shows all that happened by then.</summary>
    public string? SupersedeKey { get; init; }

    public required OnUnknown OnUnknown { get; init; }

    public OutboxState State { get; init; }

    /// <summary>Not sent, and nothing after it in its conversation either, before this moment.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>How often it was claimed.</summary>
    public int Attempts { get; init; }

    /// <summary>An earlier try ended without an answer: the recipient may have it already.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Sent twice it does the same as once: a message is changed, a file replaced, what was done already is known.</summary>
    public bool IsRepeatable =>
        Action is OutboxAction.Update or OutboxAction.Upload or OutboxAction.Act;

    /// <summary>It changes a living card into what it is at the moment of sending.</summary>
    public bool IsDrawnWhenSent => CardId is not null && Action is OutboxAction.Update;

    public DateTimeOffset? LeaseUntil { get; init; }

    public string? ClaimedBy { get; init; }

    public string? SentActivityId { get; init; }

    /// <summary>A short code, never text from outside.</summary>
    public string? Error { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The message of <see cref="CardId"/> as it was when this was claimed; null where the card is not posted.</summary>
    public string? CardActivityId { get; internal set; }
}

/// <summary>The call that sends it.</summary>
public enum OutboxAction
{
    /// <summary>A new message in a conversation.</summary>
    Send,

    /// <summary>A reply in the thread of a message.</summary>
    Reply,

    /// <summary>A change of a message that stands.</summary>
    Update,

    /// <summary>A message to one user, whose chat is opened first where it isn't known.</summary>
    Personal,

    /// <summary>A file to the address a user gave by consenting.</summary>
    Upload,

    /// <summary>Something is made first: a message says so, and changes into the result; its id is kept here meanwhile.</summary>
    Make,

    /// <summary>What somebody did in Teams and was told is saved is carried out; the payload has it.</summary>
    Act,
}

/// <summary>What to do when nobody knows whether a message arrived.</summary>
public enum OnUnknown
{
    /// <summary>Send again, once: a message that may be there twice already waits for an operator. What does no harm twice is sent until it is through.</summary>
    Resend,

    /// <summary>Never send again by itself.</summary>
    Hold,

    /// <summary>Wait an hour for somebody who knows better, then send once more, marked as possibly a repeat.</summary>
    HoldThenResend,
}

/// <summary>Where a message is on its way.</summary>
public enum OutboxState
{
    Pending,
    Claimed,
    Sent,
    Held,
    Dead,
}
