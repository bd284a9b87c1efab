using System.Text.Json.Nodes;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Decks;

/// <summary>Hands a deck over: as a file the person takes into their OneDrive in a personal chat, as a link that expires elsewhere.</summary>
internal sealed class OfferDeck(MakeDeck make, DeckLinks links, CardSettings settings)
{
    /// <summary>Names the deck in what Teams sends back when the person decides.</summary>
    public const string DeckKey = "deck";

    public async Task RunAsync(Chat chat, JourneyMap map, CancellationToken cancellationToken)
    {
        var made = await make.RunAsync(
            map,
            chat.Conversation.TenantId,
            chat.User.UserId,
            cancellationToken
        );
        await chat.Db.SaveChangesAsync(cancellationToken);
        if (chat.IsPersonal)
        {
            await OfferFileAsync(chat, map, made, cancellationToken);
        }

        // The emulator cannot show an offer of a file, so that in Development the link comes too.
        if (!chat.IsPersonal || !chat.IsAuthenticated)
        {
            await LinkAsync(chat, map, made, cancellationToken);
        }
    }

    private Task OfferFileAsync(
        Chat chat,
        JourneyMap map,
        MadeDeck made,
        CancellationToken cancellationToken
    ) =>
        chat.ReplyAsync(
            OutgoingMessage.OfFileConsent(
                made.File.Name,
                DeckCards.ConsentText(map, made.Slides, settings.For(map)),
                made.File.Bytes.Length,
                new JsonObject { [DeckKey] = made.File.Id.Value.ToString("D") }
            ),
            cancellationToken
        );

    private Task LinkAsync(
        Chat chat,
        JourneyMap map,
        MadeDeck made,
        CancellationToken cancellationToken
    )
    {
        if (links.For(made.File) is not { } link)
        {
            return chat.ReplyAsync(
                "The deck is ready, but nobody told me the address people reach me at. Whoever runs me can set `App:PublicUrl`; in a personal chat I can give you the file at once.",
                cancellationToken
            );
        }

        var card = DeckCards.Link(map, made.Slides, link, made.File.ExpiresAt, settings.For(map));
        return chat.ReplyAsync(card, "The deck is ready", cancellationToken);
    }
}
