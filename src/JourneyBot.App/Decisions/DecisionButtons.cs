using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Decisions;

/// <summary>The buttons about a decision: the form, taking it, and leaving the form. Only the one who pressed sees what comes.</summary>
internal sealed class DecisionButtons(RecordDecision record, CardSettings settings) : IButton
{
    public IReadOnlyList<string> Verbs =>
        [DecisionVerbs.Open, DecisionVerbs.Decide, DecisionVerbs.Leave];

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

        if (map.FindDecision(data.Text(DecisionVerbs.Decision)) is not { } decision)
        {
            return Answer.OfRefusal(Refusal.Stale("That decision is no longer on the map."));
        }

        return verb switch
        {
            DecisionVerbs.Open => await OpenAsync(chat, map, decision, cancellationToken),
            DecisionVerbs.Leave => Show(
                DecisionCards.Waiting(map, [decision], chat.Reader(map), settings.For(map)),
                decision
            ),
            _ => await DecideAsync(chat, map, decision, data, cancellationToken),
        };
    }

    private static Answer Show(Card card, Decision decision) =>
        Answer.OfCard(card, CardText.PlainLine(decision.Title));

    private async Task<Answer> OpenAsync(
        Chat chat,
        JourneyMap map,
        Decision decision,
        CancellationToken cancellationToken
    ) =>
        await RecordDecision.ObjectionAsync(chat, map, decision, cancellationToken) is { } refusal
            ? Answer.OfRefusal(refusal)
            : Show(Form(map, decision, typed: null, refusal: null), decision);

    private async Task<Answer> DecideAsync(
        Chat chat,
        JourneyMap map,
        Decision decision,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var answer = Read(data);
        var result = await record.RunAsync(chat, map, decision, answer, cancellationToken);
        if (result.Succeeded(out var updates, out var refusal))
        {
            return Show(DecisionCards.Taken(map, updates, settings.For(map)), decision);
        }

        // What can be mended is mended in the form; for all else there is nothing to fill in any more.
        return Show(
            refusal.Kind is RefusalKind.Invalid
                ? Form(map, decision, answer, refusal)
                : RefusalCards.Refused(refusal),
            decision
        );
    }

    private Card Form(JourneyMap map, Decision decision, DecisionAnswer? typed, Refusal? refusal) =>
        DecisionForm.Of(
            map,
            decision,
            DecisionCards.Data(map, decision),
            typed,
            refusal,
            settings.For(map)
        );

    private static DecisionAnswer Read(CardData data) =>
        new(
            data.WholeNumber(DecisionVerbs.Option) is { } option
                ? (int)Math.Clamp(option, -1, int.MaxValue)
                : null,
            data.Text(DecisionVerbs.Why)
        );
}
