using JourneyBot.App.Decks;
using JourneyBot.Store.Sending;
using JourneyBot.Teams;
using JourneyBot.Teams.Connector;

namespace JourneyBot.App.Outbox;

/// <summary>Makes the one call a message needs, and says what became of it.</summary>
internal sealed class Delivery(
    ConnectorClient connector,
    TenantBudgets budgets,
    DeckUpload upload,
    DeliveryRecord record,
    TimeProvider clock
)
{
    public async Task<Settlement> DeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        await budgets.TakeAsync(message.TenantId, cancellationToken);
        if (message.LeaseUntil <= clock.GetUtcNow())
        {
            return Settlement.Retry(message, clock.GetUtcNow(), "lease-over-before-sending");
        }

        return message.Action switch
        {
            OutboxAction.Send => await SendAsync(
                message,
                message.ConversationId!,
                cancellationToken
            ),
            OutboxAction.Reply => await ReplyAsync(message, cancellationToken),
            OutboxAction.Update => await UpdateAsync(message, cancellationToken),
            OutboxAction.Personal => await SendPersonalAsync(message, cancellationToken),
            _ => await UploadAsync(message, cancellationToken),
        };
    }

    private async Task<Settlement> SendAsync(
        OutboxMessage message,
        string conversationId,
        CancellationToken cancellationToken
    )
    {
        var payload = RawJson.From(message.Payload);
        var outcome = await connector.SendAsync(
            At(message, conversationId),
            payload,
            cancellationToken
        );
        return await SettleAsync(message, outcome, cancellationToken);
    }

    private Task<Settlement> ReplyAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    ) =>
        (message.CardActivityId ?? message.ActivityId) is { } root
            ? SendAsync(message, $"{message.ConversationId};messageid={root}", cancellationToken)
            : Task.FromResult(Settlement.Dead(message, "card-not-posted"));

    private async Task<Settlement> UpdateAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        if ((message.CardActivityId ?? message.ActivityId) is not { } target)
        {
            return Settlement.Dead(message, "card-not-posted");
        }

        var payload = RawJson.From(message.Payload);
        var outcome = await connector.UpdateAsync(
            At(message, message.ConversationId!),
            target,
            payload,
            cancellationToken
        );
        return await SettleAsync(message, outcome, cancellationToken);
    }

    private async Task<Settlement> SendPersonalAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        if (await record.PersonalChatAsync(message, cancellationToken) is { } known)
        {
            return await SendAsync(message, known, cancellationToken);
        }

        var created = await connector.CreatePersonalAsync(
            message.ServiceUrl!,
            message.TenantId,
            message.RecipientUserId!,
            cancellationToken
        );
        if (!created.Succeeded(out var chat) || chat.Id is null)
        {
            return created.Refused is { } refused
                ? await RefusedAsync(message, refused, cancellationToken)
                : Settlement.Retry(
                    message,
                    Later(message, created.Unknown?.RetryAfter),
                    "chat-unknown"
                );
        }

        await record.KeepPersonalChatAsync(message, chat.Id, cancellationToken);
        return await SendAsync(message, chat.Id, cancellationToken);
    }

    private async Task<Settlement> UploadAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        var outcome = await upload.RunAsync(message, cancellationToken);
        return outcome switch
        {
            null => Settlement.Dead(message, "deck-gone"),
            { Refused: { } refused } => await RefusedAsync(message, refused, cancellationToken),
            { Unknown: { } unknown } => Settlement.Unknown(
                message,
                Later(message, unknown.RetryAfter),
                "upload-unknown"
            ),
            _ => Settlement.Sent(message, activityId: null),
        };
    }

    private async Task<Settlement> SettleAsync(
        OutboxMessage message,
        CallOutcome<SentActivity> outcome,
        CancellationToken cancellationToken
    )
    {
        if (outcome.MovedTo is { } moved)
        {
            await record.MovedAsync(message, moved, cancellationToken);
        }

        if (outcome.Succeeded(out var sent))
        {
            return Settlement.Sent(message, sent.Id);
        }

        return outcome.Refused is { } refused
            ? await RefusedAsync(message, refused, cancellationToken)
            : Unknown(message, outcome.Unknown!);
    }

    private async Task<Settlement> RefusedAsync(
        OutboxMessage message,
        RefusedCall refused,
        CancellationToken cancellationToken
    )
    {
        var code = refused.Kind.ToString();
        switch (refused.Kind)
        {
            case var kind when RetryPolicy.IsWorthIt(kind):
                return Settlement.Retry(message, Later(message, refused.RetryAfter), code);
            case RefusalKind.MessageGone when message.CardId is not null:
                await record.PostAnewAsync(message, cancellationToken);
                return Settlement.Dead(message, code);
            case RefusalKind.NotInConversation or RefusalKind.Blocked or RefusalKind.NotInstalled:
                await record.UnreachableAsync(
                    message,
                    refused.Kind is RefusalKind.Blocked,
                    cancellationToken
                );
                return Settlement.Dead(message, code);
            case RefusalKind.ConversationGone
                when message.Action is OutboxAction.Personal && message.Attempts <= 1:
                await record.ForgetPersonalChatAsync(message, cancellationToken);
                return Settlement.Retry(message, clock.GetUtcNow(), code);
            default:
                return Settlement.Dead(message, code);
        }
    }

    private Settlement Unknown(OutboxMessage message, UnknownOutcome unknown) =>
        message.OnUnknown is OnUnknown.Resend
            ? Settlement.Retry(message, Later(message, unknown.RetryAfter), "unknown")
            : Settlement.Unknown(message, clock.GetUtcNow(), "unknown");

    private DateTimeOffset Later(OutboxMessage message, TimeSpan? asked) =>
        clock.GetUtcNow()
        + (asked ?? RetryPolicy.BackOff(message.Attempts, Random.Shared.NextDouble()));

    private static ConversationAddress At(OutboxMessage message, string conversationId) =>
        new(message.ServiceUrl!, conversationId);
}
