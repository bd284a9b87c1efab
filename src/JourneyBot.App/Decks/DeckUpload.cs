using System.Text.Json;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Decks;

/// <summary>Puts a taken deck where the person's client said, then shows the file in the chat in place of the offer.</summary>
internal sealed class DeckUpload(
    FileUpload upload,
    ConnectorClient connector,
    IDbContextFactory<JourneyDb> databases,
    TimeProvider clock
)
{
    /// <summary>Null where the deck is no longer kept.</summary>
    public async Task<CallOutcome<UploadedFile>?> RunAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        var order = JsonSerializer.Deserialize(message.Payload, AppJson.Default.DeckUploadOrder)!;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var deckId = DeckFileId.From(order.DeckId);
        var deck = await db
            .DeckFiles.AsNoTracking()
            .FirstOrDefaultAsync(d => d.Id == deckId, cancellationToken);
        if (deck is null)
        {
            return null;
        }

        using var content = new MemoryStream(deck.Bytes, writable: false);
        var outcome = await upload.PutAsync(
            order.Upload.UploadUrl,
            content,
            deck.Bytes.Length,
            cancellationToken
        );
        if (outcome.Succeeded(out _))
        {
            await ShowAsync(message, order, deck, cancellationToken);
        }

        return outcome;
    }

    /// <summary>It will never arrive: the person hears it, and may take the same deck again.</summary>
    public async Task GiveUpAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var order = JsonSerializer.Deserialize(message.Payload, AppJson.Default.DeckUploadOrder)!;
        var deckId = DeckFileId.From(order.DeckId);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var mapId = await db
            .DeckFiles.Where(d => d.Id == deckId)
            .Select(d => (MapId?)d.MapId)
            .FirstOrDefaultAsync(cancellationToken);
        await db
            .DeckFiles.Where(d => d.Id == deckId && d.State == DeckFileState.Taken)
            .ExecuteUpdateAsync(
                d => d.SetProperty(f => f.State, DeckFileState.Offered),
                cancellationToken
            );
        var words = await FailureAsync(db, mapId, cancellationToken);
        await Store.Sending.Outbox.AddAsync(
            db,
            Telling(message, order, words, clock.GetUtcNow()),
            cancellationToken
        );
        await write.CommitAsync(cancellationToken);
    }

    private static async Task<OutgoingMessage> FailureAsync(
        JourneyDb db,
        MapId? mapId,
        CancellationToken cancellationToken
    ) =>
        mapId is { } id && await MapReader.LoadAsync(db, id, cancellationToken) is { } map
            ? OutgoingMessage.OfCard(DeckCards.Failed(map), "The deck could not be handed over")
            : OutgoingMessage.OfText("That deck is no longer kept. Say **deck** for a new one.");

    private static OutboxMessage Telling(
        OutboxMessage upload,
        DeckUploadOrder order,
        OutgoingMessage words,
        DateTimeOffset now
    ) =>
        new()
        {
            TenantId = upload.TenantId,
            ConversationKey = upload.ConversationKey,
            Kind = "deck failed",
            Action = OutboxAction.Send,
            ConversationId = order.ConversationId,
            ServiceUrl = upload.ServiceUrl,
            Payload = words.ToJson().ToString(),
            OnUnknown = OnUnknown.Resend,
            NotBefore = now,
            CreatedAt = now,
        };

    // The file is there whether or not the chat shows it, so what becomes of these two calls does not matter to the upload.
    private async Task ShowAsync(
        OutboxMessage message,
        DeckUploadOrder order,
        DeckFile deck,
        CancellationToken cancellationToken
    )
    {
        var chat = new ConversationAddress(message.ServiceUrl!, order.ConversationId);
        await connector.SendAsync(
            chat,
            OutgoingMessage.OfFile(order.Upload with { Name = deck.Name }),
            cancellationToken
        );
        if (deck.ConsentActivityId is { } offer)
        {
            await connector.DeleteAsync(chat, offer, cancellationToken);
        }
    }
}

/// <summary>Which deck goes where; the address is a permission in itself and is never logged.</summary>
internal sealed record DeckUploadOrder(Guid DeckId, string ConversationId, UploadInfo Upload);
