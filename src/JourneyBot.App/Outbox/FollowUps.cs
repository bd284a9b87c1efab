using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Outbox;

/// <summary>What is said because of another row of the outbox, where that one belongs.</summary>
internal static class FollowUps
{
    /// <summary>What people are told in place of an answer they will not get.</summary>
    public const string Instead = "reply instead";

    /// <summary>A message that follows a row with a conversation; with a key it is written once, whatever becomes of the sender meanwhile.</summary>
    public static OutboxMessage FollowUp(
        this OutboxMessage row,
        string kind,
        OutgoingMessage words,
        DateTimeOffset now,
        string? idempotencyKey = null
    ) =>
        new()
        {
            TenantId = row.TenantId,
            // A thread is part of its channel.
            ConversationKey = TeamsOutbox.Queue(row.TenantId, row.ConversationId!.Split(';')[0]),
            Kind = kind,
            Action = OutboxAction.Send,
            ConversationId = row.ConversationId,
            ServiceUrl = row.ServiceUrl,
            Payload = words.ToJson().ToString(),
            IdempotencyKey = idempotencyKey,
            OnUnknown = OnUnknown.Resend,
            NotBefore = now,
            CreatedAt = now,
        };
}
