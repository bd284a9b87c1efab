using System.Data.Common;
using JourneyBot.App.Digests;
using JourneyBot.App.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.Teams;
using JourneyBot.Teams.Connector;

namespace JourneyBot.App.Outbox;

/// <summary>Makes the one call a message needs, and says what became of it.</summary>
internal sealed class Delivery(
    ConnectorClient connector,
    Errands errands,
    CardDrawing cards,
    DeliveryRecord record,
    Verdict verdict
)
{
    public async Task<Settlement> DeliverAsync(
        OutboxMessage message,
        SendRight right,
        CancellationToken cancellationToken
    )
    {
        // A turn is no message, and asks Teams for nothing it could not do without.
        if (message.Action is not OutboxAction.Act && verdict.TenantPaused(message) is { } waits)
        {
            return waits;
        }

        var chat = message.ConversationId;
        if (message.Action is OutboxAction.Personal)
        {
            (chat, var noChat) = await OpenChatAsync(message, right, cancellationToken);
            if (noChat is not null)
            {
                return noChat;
            }
        }

        if (await DrawAsync(message, cancellationToken) is { } notDrawn)
        {
            return notDrawn;
        }

        // Right before the call, whatever was waited for until now.
        return await right.PassAsync(cancellationToken)
            ? await CallAsync(message, chat!, cancellationToken)
            : verdict.LeaseOver(message);
    }

    private async Task<Settlement?> DrawAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        if (message is not { IsDrawnWhenSent: true, CardId: { } card })
        {
            return null;
        }

        try
        {
            if (await cards.DrawAsync(card, cancellationToken) is { } drawn)
            {
                message.Payload = drawn;
                return null;
            }

            return Settlement.Dead(message, "card-gone");
        }
        catch (Exception problem)
            when (problem is DbException or TimeoutException
                || problem.InnerException is DbException
            )
        {
            return verdict.NotDrawn(message);
        }
#pragma warning disable CA1031 // What can't be drawn today can't be tomorrow, and must not hold up what else is said there.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return verdict.NeverDrawn(message, problem);
        }
    }

    private async Task<Settlement> CallAsync(
        OutboxMessage message,
        string chat,
        CancellationToken cancellationToken
    ) =>
        message.Action switch
        {
            OutboxAction.Send or OutboxAction.Personal => await SendAsync(
                message,
                chat,
                cancellationToken
            ),
            OutboxAction.Reply => await ReplyAsync(message, cancellationToken),
            OutboxAction.Update => await UpdateAsync(message, cancellationToken),
            OutboxAction.Make => await verdict.OfAsync(
                message,
                await errands.Decks.RunAsync(message, cancellationToken),
                cancellationToken
            ),
            OutboxAction.Act => await errands.Turns.RunAsync(message, cancellationToken),
            _ => await UploadAsync(message, cancellationToken),
        };

    private async Task<Settlement> SendAsync(
        OutboxMessage message,
        string conversationId,
        CancellationToken cancellationToken
    )
    {
        var payload = RawJson.From(DigestLetter.Payload(message));
        var outcome = await connector.SendAsync(
            At(message, conversationId),
            payload,
            cancellationToken
        );
        return await verdict.OfAsync(message, outcome, cancellationToken);
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
        return await verdict.OfAsync(message, outcome, cancellationToken);
    }

    // The chat with the recipient, opened where there is none yet; or why there is none.
    private async Task<(string? Chat, Settlement? NoChat)> OpenChatAsync(
        OutboxMessage message,
        SendRight right,
        CancellationToken cancellationToken
    )
    {
        if (await record.PersonalChatAsync(message, cancellationToken) is { } known)
        {
            return (known, null);
        }

        if (!await right.PassAsync(cancellationToken))
        {
            return (null, verdict.LeaseOver(message));
        }

        var created = await connector.CreatePersonalAsync(
            message.ServiceUrl!,
            message.TenantId,
            message.RecipientUserId!,
            cancellationToken
        );
        if (!created.Succeeded(out var chat) || chat.Id is null)
        {
            return (null, await verdict.NoChatAsync(message, created, cancellationToken));
        }

        await record.KeepPersonalChatAsync(message, chat.Id, cancellationToken);
        return (chat.Id, null);
    }

    private async Task<Settlement> UploadAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        var outcome = await errands.Uploads.RunAsync(message, cancellationToken);
        if (outcome?.Succeeded(out _) == true)
        {
            return Settlement.Sent(message, activityId: null);
        }

        var settlement = await verdict.NotUploadedAsync(message, outcome, cancellationToken);
        if (settlement.State is OutboxState.Dead)
        {
            await errands.Uploads.GiveUpAsync(message, cancellationToken);
        }

        return settlement;
    }

    private static ConversationAddress At(OutboxMessage message, string conversationId) =>
        new(message.ServiceUrl!, conversationId);
}
