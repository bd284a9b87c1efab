using System.Text.Json;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Decks;

/// <summary>
/// Makes a deck somebody asked for, outside the turn: says that it is being made, makes it, and changes that message into the result. A
/// program that dies meanwhile goes on with the same message when it is back.
/// </summary>
internal sealed partial class DeckErrand(
    IServiceScopeFactory scopes,
    ConnectorClient connector,
    ILogger<DeckErrand> logger
)
{
    private const int MostAttempts = 3;

    public async Task<CallOutcome<SentActivity>> RunAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        var order = JsonSerializer.Deserialize(message.Payload, AppJson.Default.DeckOrder)!;
        var chat = new ConversationAddress(message.ServiceUrl!, message.ConversationId!);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JourneyDb>();
        var map = await MapReader.LoadAsync(db, MapId.From(order.MapId), cancellationToken);
        if (map is null)
        {
            return await connector.SendAsync(
                chat,
                OutgoingMessage.OfText("That map is no longer here, so there is no deck of it."),
                cancellationToken
            );
        }

        var progress = message.ActivityId;
        if (progress is null)
        {
            var told = await connector.SendAsync(
                chat,
                OutgoingMessage.OfCard(DeckCards.Making(map), "Making the deck"),
                cancellationToken
            );
            if (!told.Succeeded(out var sent))
            {
                return told;
            }

            progress = sent.Id;
            await KeepAsync(db, message.Id, progress, cancellationToken);
        }

        var hand = scope.ServiceProvider.GetRequiredService<HandOverDeck>();
        var result = await ResultAsync(hand, order, map, message, cancellationToken);
        return await ShowAsync(chat, progress, result, cancellationToken);
    }

    // A deck that fails once may fail for a reason that passes; one that fails again and again is said to.
    private async Task<OutgoingMessage> ResultAsync(
        HandOverDeck hand,
        DeckOrder order,
        JourneyMap map,
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await hand.RunAsync(order, map, message, cancellationToken);
        }
#pragma warning disable CA1031 // The edge of the job: whoever asked has to hear that there is no deck.
        catch (Exception problem) when (message.Attempts >= MostAttempts)
#pragma warning restore CA1031
        {
            LogFailed(problem, map.Id);
            return OutgoingMessage.OfCard(DeckCards.Failed(map), "The deck could not be made");
        }
    }

    private async Task<CallOutcome<SentActivity>> ShowAsync(
        ConversationAddress chat,
        string? progress,
        OutgoingMessage result,
        CancellationToken cancellationToken
    )
    {
        if (progress is null)
        {
            return await connector.SendAsync(chat, result, cancellationToken);
        }

        var shown = await connector.UpdateAsync(chat, progress, result, cancellationToken);
        // Somebody deleted the message meanwhile; the deck is theirs all the same.
        return shown.Refused is { Kind: RefusalKind.MessageGone }
            ? await connector.SendAsync(chat, result, cancellationToken)
            : shown;
    }

    private static async Task KeepAsync(
        JourneyDb db,
        long id,
        string? progress,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db
            .OutboxMessages.Where(m => m.Id == id)
            .ExecuteUpdateAsync(m => m.SetProperty(o => o.ActivityId, progress), cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "The deck of map {MapId} could not be made.")]
    private partial void LogFailed(Exception problem, MapId mapId);
}
