using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.CheckIns;

/// <summary>The form a prompt turns into: only what was asked about.</summary>
internal static class PromptForm
{
    public static Card Of(JourneyMap map, Prompt prompt, CardContext ctx) =>
        Of(map, prompt, null, null, ctx);

    /// <summary>The form again, with what the person typed and what was wrong with it.</summary>
    public static Card Of(
        JourneyMap map,
        Prompt prompt,
        StageAnswers? answers,
        Refusal? refusal,
        CardContext ctx
    )
    {
        var typed = new TypedValues(answers);
        var touchpoints = PromptCards.TouchpointsOf(map, prompt);
        return new([
            .. refusal is null ? Array.Empty<CardElement>() : [RefusalCards.Band(refusal)],
            CardLook.Kicker($"UPDATE · {CardText.Line(map.Name, 80)}"),
            CardLook.Title("What is different?"),
            CardLook.Quiet("Change what is different and leave the rest as it is."),
            .. touchpoints.Select(t => FormFields.Touchpoint(t, typed)),
            .. touchpoints.Count == 0 ? [] : FormFields.Why(typed),
            .. PromptCards.ProjectsOf(map, prompt).Select(p => FormFields.Project(map, p, typed)),
            new ActionSet([
                new ExecuteAction("Save", CheckInVerbs.Save, PromptCards.Data(map, prompt))
                {
                    Style = ActionStyle.Positive,
                },
                FormFields.Cancel(CheckInVerbs.Cancel, PromptCards.Data(map, prompt)),
            ])
            {
                Spacing = Spacing.Large,
            },
        ])
        {
            FallbackText = "Update. Please open this in Teams on a computer or phone.",
        };
    }
}
