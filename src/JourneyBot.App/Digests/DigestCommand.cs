using JourneyBot.App.Bot;
using JourneyBot.App.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Digests;

/// <summary>digest: how the map stands now, compared with the last weekly digest, by word or by button.</summary>
internal sealed class DigestCommand(CardSettings settings) : ICommand, IMapButton
{
    public static IReadOnlyList<string> Verbs => [DigestVerbs.Show];

    public bool Understands(string text) =>
        Said.Are(text, "digest", "the digest", "show digest", "weekly digest", "news")
        || Said.After(text, "digest") is not null;

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var found = await chat.NamedMapAsync(Said.After(text, "digest"), cancellationToken);
        if (found.Succeeded(out var map, out var refusal))
        {
            await ShowAsync(chat, map, cancellationToken);
        }
        else
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
    }

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        await ShowAsync(chat, map, cancellationToken);
        return Answer.OfWords("Here it comes.");
    }

    private Task ShowAsync(Chat chat, JourneyMap map, CancellationToken cancellationToken)
    {
        var context = settings.For(map);
        var content = Digest.Compose(map, context.Today);
        // In a channel nothing is "yours", and nobody is named for not having answered.
        var copy = new DigestCopy(chat.Reader(map));
        var card = DigestCards.Weekly(map, content, copy, context);
        return chat.ReplyAsync(card, content.BottomLine, cancellationToken);
    }
}
