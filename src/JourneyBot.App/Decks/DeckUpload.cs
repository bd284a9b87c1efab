using System.Text.Json;
using JourneyBot.Store;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Decks;

/// <summary>Puts a taken deck where the person's client said, then shows the file in the chat in place of the offer.</summary>
internal sealed class DeckUpload(
    FileUpload upload,
    ConnectorClient connector,
    IDbContextFactory<JourneyDb> databases
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
