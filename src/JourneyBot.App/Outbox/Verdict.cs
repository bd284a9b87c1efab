using JourneyBot.Store.Sending;
using JourneyBot.Teams.Connector;

namespace JourneyBot.App.Outbox;

/// <summary>Decides what becomes of a message by how its call ended.</summary>
internal sealed class Verdict(
    DeliveryRecord record,
    PausedTenants paused,
    RefusalLog log,
    TimeProvider clock
)
{
    private const string GaveUp = "unknown-gave-up";

    // However long Teams asks to wait, a conversation is tried again within this.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    // What was not sent in this time is not news any more.
    private static readonly TimeSpan LongestDisabled = TimeSpan.FromDays(3);

    /// <summary>It may be another replica's to send by now, and was not sent by this one.</summary>
    public Settlement LeaseOver(OutboxMessage message) =>
        Settlement.Retry(message, clock.GetUtcNow(), "lease-over-before-sending");

    /// <summary>The store could not be read just now, so there is nothing to send yet.</summary>
    public Settlement NotDrawn(OutboxMessage message) =>
        Settlement.Retry(message, Later(message, asked: null), "store-not-read");

    /// <summary>Something is wrong with what it shows, or with how it is drawn; a later change is drawn by itself.</summary>
    public Settlement NeverDrawn(OutboxMessage message, Exception problem)
    {
        log.NotDrawn(problem, message.Id, message.Kind);
        return Settlement.Dead(message, "not-drawn");
    }

    /// <summary>Null unless an administrator switched the bot off in the tenant: then its messages wait, one now and then asking whether it is on again.</summary>
    public Settlement? TenantPaused(OutboxMessage message) =>
        paused.Until(message.TenantId, clock.GetUtcNow()) is { } until
            ? Settlement.Retry(message, until, nameof(RefusalKind.DisabledByAdmin))
            : null;

    public async Task<Settlement> OfAsync(
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
            paused.Resume(message.TenantId);
            return Settlement.Sent(message, sent.Id);
        }

        return outcome.Refused is { } refused
            ? await RefusedAsync(message, refused, cancellationToken)
            : Unknown(message, outcome.Unknown!);
    }

    /// <summary>The chat could not be opened, so nothing was said in it yet.</summary>
    public Task<Settlement> NoChatAsync(
        OutboxMessage message,
        CallOutcome<CreatedConversation> outcome,
        CancellationToken cancellationToken
    ) =>
        outcome.Refused is { } refused
            ? RefusedAsync(message, refused, cancellationToken)
            : Task.FromResult(NoChat(message, outcome.Unknown ?? new UnknownOutcome(0)));

    /// <summary>The file did not arrive, or nobody knows; null means that there is none any more.</summary>
    public Task<Settlement> NotUploadedAsync(
        OutboxMessage message,
        CallOutcome<UploadedFile>? outcome,
        CancellationToken cancellationToken
    ) =>
        outcome switch
        {
            null => Task.FromResult(Settlement.Dead(message, "deck-gone")),
            { Refused: { } refused } => RefusedAsync(message, refused, cancellationToken),
            _ => Task.FromResult(Unknown(message, outcome.Unknown!)),
        };

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
            case RefusalKind.DisabledByAdmin when !IsStale(message):
                log.Disabled(message.TenantId);
                return Settlement.Retry(
                    message,
                    paused.Pause(message.TenantId, clock.GetUtcNow()),
                    code
                );
            case RefusalKind.ConversationGone
                when message.Action is OutboxAction.Personal && message.Attempts <= 1:
                await record.ForgetPersonalChatAsync(message, cancellationToken);
                return Settlement.Retry(message, clock.GetUtcNow(), code);
            case RefusalKind.MessageGone when message.CardId is not null:
                return await WithoutCardAsync(message, code, cancellationToken);
            default:
                log.Say(message, refused);
                await RememberAsync(message, refused.Kind, cancellationToken);
                return Settlement.Dead(message, code);
        }
    }

    // The card lives on as a new message; a remark below the deleted one has nowhere to stand and is not missed.
    private async Task<Settlement> WithoutCardAsync(
        OutboxMessage message,
        string code,
        CancellationToken cancellationToken
    )
    {
        if (message.Action is OutboxAction.Update)
        {
            await record.PostAnewAsync(message, cancellationToken);
        }

        return message.Action is OutboxAction.Update or OutboxAction.Reply
            ? Settlement.Dropped(message, code)
            : Settlement.Dead(message, code);
    }

    private bool IsStale(OutboxMessage message) =>
        clock.GetUtcNow() - message.CreatedAt > LongestDisabled;

    private Task RememberAsync(
        OutboxMessage message,
        RefusalKind kind,
        CancellationToken cancellationToken
    ) =>
        kind switch
        {
            RefusalKind.TooBig when message.Kind is TeamsOutbox.Reply => record.SayTooLongAsync(
                message,
                cancellationToken
            ),
            RefusalKind.NotInConversation or RefusalKind.Blocked or RefusalKind.NotInstalled =>
                record.UnreachableAsync(message, kind is RefusalKind.Blocked, cancellationToken),
            // A thread that is gone says nothing about its channel.
            RefusalKind.ConversationGone
                when message.ConversationId?.Contains(';', StringComparison.Ordinal) is not true =>
                record.UnreachableAsync(message, isBlocked: false, cancellationToken),
            _ => Task.CompletedTask,
        };

    private Settlement Unknown(OutboxMessage message, UnknownOutcome unknown)
    {
        if (message.OnUnknown is not OnUnknown.Resend)
        {
            return Settlement.Unknown(message, clock.GetUtcNow(), "unknown");
        }

        var tries = message.IsRepeatable ? message.Attempts : 1;
        var wait = RetryPolicy.Wait(unknown, tries, Random.Shared.NextDouble());
        return wait is null
            ? Settlement.Dead(message, GaveUp)
            : Settlement.Unknown(message, clock.GetUtcNow() + wait.Value, "unknown");
    }

    private Settlement NoChat(OutboxMessage message, UnknownOutcome unknown)
    {
        var wait = RetryPolicy.Wait(
            unknown,
            message.Attempts,
            Random.Shared.NextDouble(),
            isCreation: true
        );
        return wait is null
            ? Settlement.Dead(message, GaveUp)
            : Settlement.Retry(message, clock.GetUtcNow() + wait.Value, "chat-unknown");
    }

    private DateTimeOffset Later(OutboxMessage message, TimeSpan? asked)
    {
        var wait = asked ?? RetryPolicy.BackOff(message.Attempts, Random.Shared.NextDouble());
        return clock.GetUtcNow() + (wait > LongestWait ? LongestWait : wait);
    }
}
