using JourneyBot.App.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Outbox;

/// <summary>What the sender learns about the world while it sends, kept for the next message.</summary>
internal sealed class DeliveryRecord(
    IDbContextFactory<JourneyDb> databases,
    CardDrawing cards,
    TimeProvider clock
)
{
    /// <summary>The personal chat with the recipient, if there is one already.</summary>
    public async Task<string?> PersonalChatAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db
            .TeamsUsers.Where(u =>
                u.TenantId == message.TenantId && u.UserId == message.RecipientUserId
            )
            .Select(u => u.PersonalConversationId)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public Task KeepPersonalChatAsync(
        OutboxMessage message,
        string chatId,
        CancellationToken cancellationToken
    ) => SetPersonalChatAsync(message, chatId, cancellationToken);

    /// <summary>Teams no longer knows the chat: it is opened again at the next try.</summary>
    public Task ForgetPersonalChatAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    ) => SetPersonalChatAsync(message, chatId: null, cancellationToken);

    /// <summary>Teams answers at another address now, for what still waits in the conversation too.</summary>
    public async Task MovedAsync(
        OutboxMessage message,
        string serviceUrl,
        CancellationToken cancellationToken
    )
    {
        var conversation = await PlaceAsync(message, cancellationToken);
        await WriteAsync(
            async db =>
            {
                await db
                    .TeamsConversations.Where(c =>
                        c.TenantId == message.TenantId && c.ConversationId == conversation
                    )
                    .ExecuteUpdateAsync(
                        c => c.SetProperty(t => t.ServiceUrl, serviceUrl),
                        cancellationToken
                    );
                await Store.Sending.Outbox.RedirectAsync(
                    db,
                    message.ConversationKey,
                    serviceUrl,
                    cancellationToken
                );
            },
            cancellationToken
        );
    }

    /// <summary>The bot was removed, or the person blocked it: nothing more is sent there until it is installed again.</summary>
    public async Task UnreachableAsync(
        OutboxMessage message,
        bool isBlocked,
        CancellationToken cancellationToken
    )
    {
        var conversation = await PlaceAsync(message, cancellationToken);
        var state = isBlocked ? ConversationState.Blocked : ConversationState.Uninstalled;
        await WriteAsync(
            db =>
                db.TeamsConversations.Where(c =>
                        c.TenantId == message.TenantId && c.ConversationId == conversation
                    )
                    .ExecuteUpdateAsync(c => c.SetProperty(t => t.State, state), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Somebody deleted the card: it is posted anew as it is by now, and lives on as that message.</summary>
    public Task PostAnewAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        WriteAsync(
            async db =>
            {
                // All that changes it from now on waits for this to be committed, and is a change of its own.
                var drawn = await cards.DrawAsync(db, message.CardId!.Value, cancellationToken);
                await db
                    .PostedCards.Where(c => c.CardId == message.CardId)
                    .ExecuteUpdateAsync(
                        c => c.SetProperty(p => p.ActivityId, (string?)null),
                        cancellationToken
                    );
                await Store.Sending.Outbox.DropChangesAsync(db, message, cancellationToken);
                await Store.Sending.Outbox.AddAsync(
                    db,
                    Anew(message, drawn ?? message.Payload),
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>Whoever asked hears that there is an answer, but not one that Teams takes.</summary>
    public Task SayTooLongAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var instead = message.FollowUp(
            FollowUps.Instead,
            OutgoingMessage.OfText(
                "That answer is too long for Teams. Ask for less at once, such as one stage."
            ),
            clock.GetUtcNow()
        );
        return WriteAsync(
            db => Store.Sending.Outbox.AddAsync(db, instead, cancellationToken),
            cancellationToken
        );
    }

    // A thread is part of its channel.
    private async Task<string?> PlaceAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    ) =>
        (message.ConversationId ?? await PersonalChatAsync(message, cancellationToken))?.Split(';')[
            0
        ];

    private OutboxMessage Anew(OutboxMessage message, string payload) =>
        new()
        {
            TenantId = message.TenantId,
            ConversationKey = message.ConversationKey,
            Kind = "card",
            Action = OutboxAction.Send,
            ConversationId = message.ConversationId,
            ServiceUrl = message.ServiceUrl,
            CardId = message.CardId,
            Payload = payload,
            OnUnknown = OnUnknown.Hold,
            NotBefore = clock.GetUtcNow(),
            CreatedAt = clock.GetUtcNow(),
        };

    private Task SetPersonalChatAsync(
        OutboxMessage message,
        string? chatId,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            db =>
                db.TeamsUsers.Where(u =>
                        u.TenantId == message.TenantId && u.UserId == message.RecipientUserId
                    )
                    .ExecuteUpdateAsync(
                        u => u.SetProperty(t => t.PersonalConversationId, chatId),
                        cancellationToken
                    ),
            cancellationToken
        );

    private async Task WriteAsync(Func<JourneyDb, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await change(db);
        await write.CommitAsync(cancellationToken);
    }
}
