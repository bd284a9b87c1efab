using JourneyBot.App.Bot;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>map: how the journey stands, with a way into each stage.</summary>
internal sealed class MapCommand(CardSettings settings) : ICommand
{
    public bool Understands(string text) =>
        Said.Are(text, "map", "the map", "show map", "show the map")
        || Said.After(text, "map") is not null;

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var found = await chat.NamedMapAsync(Said.After(text, "map"), cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        if (chat.IsPersonal)
        {
            // From now on this chat is about that map.
            chat.Conversation.MapId = map.Id;
        }

        await chat.ReplyAsync(
            OverviewCards.Summary(map, settings.For(map)),
            CardText.PlainLine(map.Name),
            cancellationToken
        );
    }
}
