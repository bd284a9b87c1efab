using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Decks;

/// <summary>deck: today's map as slides, by word or by button; "deck choices" and its button ask first what is in it.</summary>
internal sealed class DeckCommand(OrderDeck order, CardSettings settings) : ICommand, IMapButton
{
    public static IReadOnlyList<string> Verbs =>
        [DeckVerbs.Make, DeckVerbs.Choose, DeckVerbs.Chosen, DeckVerbs.Leave];

    public bool Understands(string text) =>
        Chooses(text)
        || Said.Are(
            text,
            "deck",
            "the deck",
            "make the deck",
            "make a deck",
            "slides",
            "powerpoint"
        )
        || Said.After(text, "deck") is not null;

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var name = Chooses(text) ? null : Said.After(text, "deck");
        var found = await chat.NamedMapAsync(name, cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
        else if (Chooses(text))
        {
            var form = await FormAsync(
                chat,
                map,
                DeckChoices.Everything,
                refusal: null,
                cancellationToken
            );
            await chat.ReplyAsync(form, "Choose what is in the deck", cancellationToken);
        }
        else
        {
            await order.RunAsync(chat, map, DeckChoices.Everything, cancellationToken);
        }
    }

    // The form may have another map chosen than the one it came with.
    public Guid? MapOf(string verb, CardData data) =>
        (verb is DeckVerbs.Chosen ? data.Id(DeckFields.Map) : null) ?? data.Id(ActionData.Map);

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        switch (verb)
        {
            case DeckVerbs.Choose:
                return Answer.OfCard(
                    await FormAsync(
                        chat,
                        map,
                        DeckChoices.Everything,
                        refusal: null,
                        cancellationToken
                    ),
                    "Choose what is in the deck"
                );
            case DeckVerbs.Chosen:
                return await ChosenAsync(chat, map, data, cancellationToken);
            case DeckVerbs.Leave:
                return Answer.OfCard(DeckCards.Declined(map), "No deck, then.");
            default:
                await order.RunAsync(chat, map, DeckChoices.Everything, cancellationToken);
                return Answer.OfWords("The deck is on its way.");
        }
    }

    private static bool Chooses(string text) =>
        Said.Are(
            text,
            "deck choices",
            "choose the deck",
            "deck form",
            "choose what is in the deck"
        );

    private async Task<Answer> ChosenAsync(
        Chat chat,
        JourneyMap map,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var (chosen, wrong) = DeckAnswers.Read(map, data, settings.For(map).Today);
        if (wrong is not null)
        {
            var again = await FormAsync(chat, map, chosen, wrong, cancellationToken);
            return Answer.OfCard(again, wrong.Reason);
        }

        await order.RunAsync(chat, map, chosen, cancellationToken);
        return Answer.OfCard(DeckCards.Ordered(map), "The deck is on its way.");
    }

    // In a channel the deck is always that of its own map.
    private async Task<Card> FormAsync(
        Chat chat,
        JourneyMap map,
        DeckChoices choices,
        Refusal? refusal,
        CancellationToken cancellationToken
    )
    {
        var others = chat.IsPersonal ? await chat.ChoicesAsync(cancellationToken) : [];
        return DeckForm.Form(
            map,
            [.. others.Select(m => (m.Id, m.Name))],
            choices,
            refusal,
            settings.For(map)
        );
    }
}
