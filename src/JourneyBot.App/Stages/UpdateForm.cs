using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>The form a stage card turns into for the one who pressed Update: the last values, ready to be changed.</summary>
internal static class UpdateForm
{
    private const int MostTouchpoints = 12;
    private const int MostProjects = 3;

    public static Card Form(JourneyMap map, Stage stage, CardContext ctx) =>
        Form(map, stage, null, null, ctx);

    /// <summary>The form again, with what the person typed and what was wrong with it.</summary>
    public static Card Form(
        JourneyMap map,
        Stage stage,
        StageAnswers? answers,
        Refusal? refusal,
        CardContext ctx
    ) =>
        // Long texts of projects are what can make a form too big.
        CardBudget.Fullest(
            Enumerable
                .Range(0, MostProjects + 1)
                .Select(fewer =>
                    (Func<Card>)(
                        () =>
                            Card(
                                map,
                                stage,
                                new TypedValues(answers),
                                refusal,
                                MostProjects - fewer
                            )
                    )
                )
        );

    private static Card Card(
        JourneyMap map,
        Stage stage,
        TypedValues typed,
        Refusal? refusal,
        int most
    )
    {
        var touchpoints = Asked(stage);
        var running = StageProjects.Running(map, stage);
        var projects = running.Take(most).ToList();
        return new([
            .. refusal is null ? Array.Empty<CardElement>() : [RefusalCards.Band(refusal)],
            .. Head(map, stage),
            .. touchpoints.Select(t => FormFields.Touchpoint(t, typed)),
            .. CardLook.More(
                stage.Touchpoints.Count - touchpoints.Count,
                ". Change one with a sentence, such as: its name 7 because …"
            ),
            .. touchpoints.Count + running.Count == 0
                ? new CardElement[]
                {
                    new TextBlock("There is nothing at this stage yet that could be updated."),
                }
                : FormFields.Why(typed),
            .. projects.Select(p => FormFields.Project(map, p, typed)),
            .. CardLook.More(running.Count - projects.Count, " projects"),
            Buttons(map, stage, touchpoints, projects),
        ])
        {
            FallbackText =
                $"Update “{CardText.PlainLine(stage.Name, 120)}”. Please open this in Teams on a computer or phone.",
        };
    }

    private static CardElement[] Head(JourneyMap map, Stage stage) =>
        [
            CardLook.Kicker($"UPDATE STAGE {stage.Order} OF {map.Stages.Count}"),
            CardLook.Title(CardText.Line(stage.Name, 120)),
            CardLook.Quiet("Change what is different and leave the rest as it is."),
        ];

    // Those that matter most, in journey order.
    private static List<Touchpoint> Asked(Stage stage)
    {
        var asked = stage
            .Touchpoints.OrderByDescending(t => t.IsMomentOfTruth)
            .ThenByDescending(t => t.Importance)
            .Take(MostTouchpoints)
            .ToHashSet();
        return stage.Touchpoints.Where(asked.Contains).ToList();
    }

    private static ActionSet Buttons(
        JourneyMap map,
        Stage stage,
        IReadOnlyList<Touchpoint> touchpoints,
        IReadOnlyList<Project> projects
    )
    {
        var data = ActionData
            .Of(map, stage)
            .With(StageFields.Seen, StageFields.Seeing(touchpoints, projects));
        return new([
            new ExecuteAction("Save", StageVerbs.Save, data) { Style = ActionStyle.Positive },
            FormFields.Cancel(StageVerbs.Cancel, ActionData.Of(map, stage)),
        ])
        {
            Spacing = Spacing.Large,
        };
    }
}
