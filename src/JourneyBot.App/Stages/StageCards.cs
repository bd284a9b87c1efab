using JourneyBot.App.Bot;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>The living card of a stage: the same for everybody, replaced whenever its map changes.</summary>
internal static class StageCards
{
    public static Card Living(JourneyMap map, Stage stage, CardContext ctx) =>
        Card(map, stage, ctx);

    /// <summary>What the person who saved or confirmed sees: what changed, with a way back, above the card as it is now.</summary>
    public static Card Renewed(
        JourneyMap map,
        Stage stage,
        IReadOnlyList<Update> updates,
        CardContext ctx
    ) => Card(map, stage, ctx, UpdateCards.Receipt(map, updates, ctx));

    /// <summary>The card as it is now, under the reason why nothing was changed.</summary>
    public static Card Refused(JourneyMap map, Stage stage, Refusal refusal, CardContext ctx) =>
        Card(map, stage, ctx, RefusalCards.Band(refusal));

    private static Card Card(
        JourneyMap map,
        Stage stage,
        CardContext ctx,
        params CardElement[] above
    )
    {
        var words = StageWords.Of(map, stage, ctx);
        var moments = StageMoments.Of(stage, words.Health.Rag);
        var details = StageDetails.Hidden(map, stage, moments, ctx);
        var full = Card(map, stage, words, moments, ctx, above, [details]);
        return CardBudget.Fits(full)
            ? full
            : Card(map, stage, words, moments, ctx, above, details: []);
    }

    private static Card Card(
        JourneyMap map,
        Stage stage,
        StageWords words,
        StageMoments moments,
        CardContext ctx,
        CardElement[] above,
        Container[] details
    )
    {
        var line = StageHead.InOneLine(map, stage, words);
        return new([
            .. above,
            .. StageHead.Header(map, stage, words, ctx),
            StageHead.Band(words),
            .. moments.InSight(map, ctx),
            .. StageProjects.InSight(map, stage, ctx),
            .. details,
            StageHead.People(map, stage, ctx),
            Buttons(map, stage, ctx, details.Length > 0),
        ])
        {
            FallbackText = line,
            Speak = line,
        };
    }

    private static ActionSet Buttons(
        JourneyMap map,
        Stage stage,
        CardContext ctx,
        bool hasDetails
    ) =>
        new([
            new ExecuteAction("Update", StageVerbs.Update, ActionData.Of(map, stage))
            {
                Style = ActionStyle.Positive,
            },
            new ExecuteAction("No change", StageVerbs.Confirm, ActionData.Of(map, stage)),
            .. hasDetails
                ?
                [
                    new ToggleVisibilityAction("Details", [StageDetails.Id])
                    {
                        Mode = ActionMode.Secondary,
                    },
                ]
                : Array.Empty<CardAction>(),
            .. ctx.PageUrl is { } page
                ? [new OpenUrlAction("Open the map", page) { Mode = ActionMode.Secondary }]
                : Array.Empty<CardAction>(),
        ])
        {
            Spacing = Spacing.Medium,
        };
}
