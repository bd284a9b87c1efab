using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>post: the map into this channel, one overview card and one living card a stage; again brings them up to date and doubles nothing.</summary>
internal sealed class PostCommand(PostedCards cards) : ICommand
{
    public bool Understands(string text) =>
        Said.Are(text, "post", "post map", "post the map") || Said.After(text, "post") is not null;

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        if (chat.IsPersonal)
        {
            await chat.ReplyAsync(
                Refusal.NotAllowed(
                    "I post the map into channels, where the team sees it. Mention me in one and say post."
                ),
                cancellationToken
            );
            return;
        }

        var found = await chat.NamedMapAsync(MapName(text), cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        await PostAsync(chat, map, cancellationToken);
    }

    private async Task PostAsync(Chat chat, JourneyMap map, CancellationToken cancellationToken)
    {
        chat.Conversation.MapId = map.Id;
        var posted = await cards.PostAsync(map, chat.Conversation, cancellationToken);
        var name = CardText.Line(map.Name, 120);
        await chat.ReplyAsync(
            posted switch
            {
                0 => $"**{name}** stands in this channel already. I brought every card up to date.",
                1 =>
                    $"**{name}**: one card was missing. I posted it, and brought the others up to date.",
                _ =>
                    $"**{name}** is here now: one card for the whole map and one for each stage. Press *Update* on a stage when something changed.",
            },
            cancellationToken
        );
    }

    private static string? MapName(string text) =>
        Said.Are(text, "post map", "post the map") ? null : Said.After(text, "post");
}
