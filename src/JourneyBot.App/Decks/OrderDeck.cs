using System.Text.Json;
using JourneyBot.App.Bot;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Decks;

/// <summary>Writes down that somebody wants a deck, with the turn; it is made right after the commit, and survives a program that dies before.</summary>
internal sealed class OrderDeck(TeamsOutbox outbox)
{
    public Task RunAsync(
        Chat chat,
        JourneyMap map,
        DeckChoices choices,
        CancellationToken cancellationToken
    )
    {
        var order = new DeckOrder(map.Id.Value, choices)
        {
            TenantId = chat.User.TenantId,
            UserId = chat.User.UserId,
            TeamId = chat.IsPersonal ? null : chat.Conversation.TeamId,
            ChannelId = chat.IsPersonal ? null : chat.Conversation.ConversationId,
            GroupId = chat.Activity.ChannelData?.Team?.AadGroupId,
            IsPersonal = chat.IsPersonal,
            // The emulator cannot show an offer of a file, so that in Development the link comes too.
            ShowsLink = !chat.IsPersonal || !chat.IsAuthenticated,
        };
        return outbox.MakeDeckAsync(
            chat.Conversation,
            chat.ThreadId,
            JsonSerializer.Serialize(order, AppJson.Default.DeckOrder),
            cancellationToken
        );
    }
}
