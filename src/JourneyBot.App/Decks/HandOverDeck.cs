using System.Globalization;
using System.Text.Json.Nodes;
using JourneyBot.App.Bot;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Decks;

/// <summary>Makes an ordered deck and hands it over: as a file the person takes into their OneDrive in a personal chat, elsewhere as a file of the channel or a link that expires.</summary>
internal sealed class HandOverDeck(
    JourneyDb db,
    MakeDeck make,
    DeckLinks links,
    ChannelFiles files,
    CardSettings settings
)
{
    /// <summary>Names the deck in what Teams sends back when the person decides.</summary>
    public const string DeckKey = "deck";

    /// <summary>What takes the place of the message that says the deck is being made.</summary>
    public async Task<OutgoingMessage> RunAsync(
        DeckOrder order,
        JourneyMap map,
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        var made = await make.RunAsync(map, order, cancellationToken);
        // Calls outside come before the write, which holds up others.
        if (await files.PutAsync(order, made.File, message, cancellationToken) is { } there)
        {
            return Shown(DeckCards.Stored(map, made.Slides, there, settings.For(map)));
        }

        await using var write = await db.BeginWriteAsync(cancellationToken);
        // Whoever sends this errand a second time finds the offer there, and leaves it at that.
        var isOffered =
            order.IsPersonal
            && await Store.Sending.Outbox.AddAsync(
                db,
                Offer(map, made, message),
                cancellationToken
            );
        if (isOffered || order.ShowsLink)
        {
            db.DeckFiles.Add(made.File);
            await db.SaveChangesAsync(cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
        return order.ShowsLink
            ? Link(map, made)
            : Shown(DeckCards.Offered(map, made.Slides, settings.For(map)));
    }

    private OutboxMessage Offer(JourneyMap map, MadeDeck made, OutboxMessage errand)
    {
        var context = settings.For(map);
        var offer = OutgoingMessage.OfFileConsent(
            made.File.Name,
            DeckCards.ConsentText(map, made.Slides, context),
            made.File.Bytes.Length,
            new JsonObject
            {
                [DeckKey] = made.File.Id.Value.ToString("D"),
                [ActionData.Map] = map.Id.Value.ToString("D"),
            }
        );
        return errand.FollowUp(
            "deck offer",
            offer,
            context.Now,
            string.Create(CultureInfo.InvariantCulture, $"deck offer:{errand.Id}")
        );
    }

    private OutgoingMessage Link(JourneyMap map, MadeDeck made) =>
        links.For(made.File) is { } link
            ? Shown(DeckCards.Link(map, made.Slides, link, made.File.ExpiresAt, settings.For(map)))
            : OutgoingMessage.OfText(
                "The deck is ready, but nobody told me the address people reach me at. Whoever runs me can set `App:PublicUrl`; in a personal chat I can give you the file at once."
            );

    private static OutgoingMessage Shown(Teams.Cards.Card card) =>
        OutgoingMessage.OfCard(card, "The deck is ready");
}
