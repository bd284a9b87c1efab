using System.Text.Json;
using JourneyBot.App.Bot;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Teams.Conversations;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Decks;

/// <summary>The person took the offered file, or not: once, and only the one who asked for it. The upload itself comes after the answer.</summary>
internal sealed class TakeDeck(TeamsOutbox outbox)
{
    public async Task RunAsync(Chat chat, FileConsent consent, CancellationToken cancellationToken)
    {
        var deck = await FindAsync(
            chat,
            consent.Context.Id(HandOverDeck.DeckKey),
            cancellationToken
        );
        if (deck is null)
        {
            await RefuseAsync(chat, consent, cancellationToken);
            return;
        }

        deck.ConsentActivityId = chat.Activity.ReplyToId;
        deck.State = consent.IsAccepted ? DeckFileState.Taken : DeckFileState.Declined;
        if (consent is { IsAccepted: true, Upload: { UploadUrl: not null } upload })
        {
            var payload = JsonSerializer.Serialize(
                new DeckUploadOrder(deck.Id.Value, chat.ThreadId, upload),
                AppJson.Default.DeckUploadOrder
            );
            await outbox.UploadAsync(
                chat.Conversation,
                payload,
                $"deck:{deck.Id.Value:N}:{chat.Now.UtcTicks}",
                cancellationToken
            );
        }
        else
        {
            await chat.ReplyAsync(
                await MapAsync(chat, consent, cancellationToken) is { } map
                    ? DeckCards.Declined(map)
                    : RefusalCards.Refused(Refusal.NotFound("that map any more")),
                "No deck, then",
                cancellationToken
            );
        }
    }

    private static async Task RefuseAsync(
        Chat chat,
        FileConsent consent,
        CancellationToken cancellationToken
    )
    {
        var deckId = DeckFileId.From(consent.Context.Id(HandOverDeck.DeckKey) ?? Guid.Empty);
        var isKept = await chat.Db.DeckFiles.AnyAsync(
            d => d.Id == deckId && d.ExpiresAt > chat.Now,
            cancellationToken
        );
        if (!isKept && await MapAsync(chat, consent, cancellationToken) is { } map)
        {
            await chat.ReplyAsync(
                DeckCards.Expired(map),
                "This deck is no longer kept",
                cancellationToken
            );
        }
        else
        {
            await chat.ReplyAsync(
                Refusal.NotFound(
                    "that deck any more. Say deck, and I make one of the map as it stands now"
                ),
                cancellationToken
            );
        }
    }

    // A client can alter what it sends back: the map is used only if this person may use it.
    private static async Task<JourneyMap?> MapAsync(
        Chat chat,
        FileConsent consent,
        CancellationToken cancellationToken
    )
    {
        var found = await chat.OpenFromCardAsync(
            consent.Context.Id(ActionData.Map),
            cancellationToken
        );
        return found.Succeeded(out var map, out _) ? map : null;
    }

    private static async Task<DeckFile?> FindAsync(
        Chat chat,
        Guid? id,
        CancellationToken cancellationToken
    )
    {
        var deckId = DeckFileId.From(id ?? Guid.Empty);
        return await chat.Db.DeckFiles.FirstOrDefaultAsync(
            d =>
                d.Id == deckId
                && d.RequestedBy == chat.User.UserId
                && d.TenantId == chat.User.TenantId
                && d.State == DeckFileState.Offered
                && d.ExpiresAt > chat.Now,
            cancellationToken
        );
    }
}
