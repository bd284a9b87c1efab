using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.CheckIns;

/// <summary>my settings: when the speaker is asked, when they are away and who stands in.</summary>
internal sealed class RhythmCommand(Champions champions, CardSettings settings)
    : ICommand,
        IMapButton
{
    public static IReadOnlyList<string> Verbs =>
        [CheckInVerbs.ShowSettings, CheckInVerbs.SaveSettings];

    public bool Understands(string text) =>
        Said.Are(text, "my settings", "settings", "away", "i am away", "i'm away");

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var found = await chat.MapAsync(cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        if (!Speaker(chat, map).Succeeded(out var person, out refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        var me = await champions.OfAsync(map, person, cancellationToken);
        var card = RhythmCards.Form(map, me, refusal: null);
        await chat.ReplyAsync(card, card.FallbackText!, cancellationToken);
    }

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        if (!Speaker(chat, map).Succeeded(out var person, out var refusal))
        {
            return Answer.OfRefusal(refusal);
        }

        return verb is CheckInVerbs.SaveSettings
            ? await SaveAsync(chat, map, person, data, cancellationToken)
            : Show(
                RhythmCards.Form(
                    map,
                    await champions.OfAsync(map, person, cancellationToken),
                    refusal: null
                )
            );
    }

    private async Task<Answer> SaveAsync(
        Chat chat,
        JourneyMap map,
        Person person,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var saved = await SetRhythm.RunAsync(chat, map, person, data, cancellationToken);
        var me = await champions.OfAsync(map, person, cancellationToken);
        return Show(
            saved.Succeeded(out _, out var refusal)
                ? RhythmCards.Saved(map, me, settings.For(map))
                : RhythmCards.Form(map, me, refusal)
        );
    }

    // In a channel everybody would see, and could fill in, somebody's own settings.
    private static Result<Person> Speaker(Chat chat, JourneyMap map)
    {
        if (!chat.IsPersonal)
        {
            return Refusal.NotAllowed(
                "Your settings are between us: say my settings in our personal chat."
            );
        }

        return map.FindPerson(chat.User.PersonId) is { } person
            ? person
            : Refusal.NotFound(
                "you among the people of this map, so there is nothing I would ask you. Whoever keeps the map can name you as a champion"
            );
    }

    private static Answer Show(Teams.Cards.Card card) => Answer.OfCard(card, card.FallbackText!);
}
