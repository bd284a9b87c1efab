using JourneyBot.App.Bot;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Decks;

/// <summary>deck: today's map as slides, by word or by button.</summary>
internal sealed class DeckCommand(OfferDeck offer) : ICommand, IButton
{
    public IReadOnlyList<string> Verbs => [DeckVerbs.Make];

    public bool Understands(string text) =>
        Said.Are(text, "deck", "the deck", "make the deck", "make a deck", "slides", "powerpoint")
        || Said.After(text, "deck") is not null;

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var found = await chat.NamedMapAsync(Said.After(text, "deck"), cancellationToken);
        if (found.Succeeded(out var map, out var refusal))
        {
            await offer.RunAsync(chat, map, cancellationToken);
        }
        else
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
    }

    public async Task<Answer> PressAsync(
        Chat chat,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var found = await chat.OpenFromCardAsync(data.Id(ActionData.Map), cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            return Answer.OfRefusal(refusal);
        }

        await offer.RunAsync(chat, map, cancellationToken);
        return Answer.OfWords("The deck is on its way.");
    }
}
