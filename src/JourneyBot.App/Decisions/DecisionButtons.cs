using JourneyBot.App.Bot;
using JourneyBot.App.Digests;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Decisions;

/// <summary>The buttons about a decision: the form, taking it, and leaving the form. Only the one who pressed sees what comes; a digest comes back afterwards.</summary>
internal sealed class DecisionButtons(
    RecordDecision record,
    DigestAgain digest,
    CardSettings settings
) : IMapButton
{
    public static IReadOnlyList<string> Verbs =>
        [DecisionVerbs.Open, DecisionVerbs.Decide, DecisionVerbs.Leave];

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        if (map.FindDecision(data.Text(DecisionVerbs.Decision)) is not { } decision)
        {
            return Answer.OfRefusal(Refusal.Stale("That decision is no longer on the map."));
        }

        var pressed = new Pressed(
            chat,
            map,
            decision,
            new DecisionPlace(chat.Reader(map)) { Digest = data.Words(DecisionVerbs.Digest) }
        );
        return verb switch
        {
            DecisionVerbs.Open => await OpenAsync(pressed, cancellationToken),
            DecisionVerbs.Leave => await LeaveAsync(pressed, cancellationToken),
            _ => await DecideAsync(pressed, Read(data), cancellationToken),
        };
    }

    private async Task<Answer> OpenAsync(Pressed pressed, CancellationToken cancellationToken) =>
        await RecordDecision.ObjectionAsync(
            pressed.Chat,
            pressed.Map,
            pressed.Decision,
            cancellationToken
        )
            is { } refusal
            ? Answer.OfRefusal(refusal)
            : Form(pressed);

    private async Task<Answer> LeaveAsync(Pressed pressed, CancellationToken cancellationToken)
    {
        var (chat, map, decision, place) = pressed;
        if (place.Digest is not null)
        {
            return await DigestAsync(pressed, news: null, cancellationToken);
        }

        // Somebody may have been first while the form was open.
        return
            decision.Status is not DecisionStatus.Open
            && await RecordDecision.ObjectionAsync(chat, map, decision, cancellationToken)
                is { } refusal
            ? Show(pressed, RefusalCards.Refused(refusal))
            : Show(
                pressed,
                DecisionCards.Waiting(map, chat.Waiting(map), place.Reader, settings.For(map))
            );
    }

    private async Task<Answer> DecideAsync(
        Pressed pressed,
        DecisionAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var (chat, map, decision, place) = pressed;
        var result = await record.RunAsync(chat, map, decision, answer, cancellationToken);
        if (result.Succeeded(out var updates, out var refusal))
        {
            var receipt = UpdateCards.Receipt(map, updates, settings.For(map));
            return place.Digest is not null
                ? await DigestAsync(pressed, receipt, cancellationToken)
                : Show(pressed, DecisionCards.Taken(map, updates, settings.For(map)));
        }

        if (refusal.Kind is RefusalKind.Invalid)
        {
            return Form(pressed, answer, refusal);
        }

        // There is nothing to fill in any more.
        return place.Digest is not null
            ? await DigestAsync(pressed, RefusalCards.Band(refusal), cancellationToken)
            : Show(pressed, RefusalCards.Refused(refusal));
    }

    private async Task<Answer> DigestAsync(
        Pressed pressed,
        Container? news,
        CancellationToken cancellationToken
    ) =>
        Show(
            pressed,
            await digest.CardAsync(
                pressed.Chat,
                pressed.Map,
                pressed.Place.Digest!,
                news,
                cancellationToken
            )
        );

    private Answer Form(Pressed pressed, DecisionAnswer? typed = null, Refusal? refusal = null) =>
        Show(
            pressed,
            DecisionForm.Of(
                pressed.Map,
                pressed.Decision,
                pressed.Place,
                settings.For(pressed.Map),
                typed,
                refusal
            )
        );

    private static Answer Show(Pressed pressed, Card card) =>
        Answer.OfCard(card, CardText.PlainLine(pressed.Decision.Title));

    private static DecisionAnswer Read(CardData data) =>
        new(
            data.WholeNumber(DecisionVerbs.Option) is { } option
                ? (int)Math.Clamp(option, -1, int.MaxValue)
                : null,
            data.Text(DecisionVerbs.Why)
        );

    private sealed record Pressed(
        Chat Chat,
        JourneyMap Map,
        Decision Decision,
        DecisionPlace Place
    );
}
