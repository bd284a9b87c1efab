using System.Globalization;
using System.Text.Json.Nodes;
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
    private const int LongestText = 1000;

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
            .. touchpoints.Select(t => Touchpoint(t, typed)),
            .. CardLook.More(
                stage.Touchpoints.Count - touchpoints.Count,
                ". Change one with a sentence, such as: its name 7 because …"
            ),
            .. touchpoints.Count + running.Count == 0
                ? new CardElement[]
                {
                    new TextBlock("There is nothing at this stage yet that could be updated."),
                }
                : Why(typed),
            .. projects.Select(p => Project(map, p, typed)),
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

    private static Container Touchpoint(Touchpoint touchpoint, TypedValues typed) =>
        new([
            CardLook.Runs(
                CardLook.Run(touchpoint.Name, 160) with
                {
                    Weight = TextWeight.Bolder,
                },
                new TextRun(touchpoint.IsMomentOfTruth ? " ★" : " ") { Color = TextColor.Accent }
            ),
            new ColumnSet([
                Half(
                    new ChoiceSetInput(StageFields.Score(touchpoint), "Score, 1 to 10", Scores)
                    {
                        Style = ChoiceStyle.Compact,
                        Placeholder = "no score yet",
                        Value = typed.Choice(
                            UpdateKind.Score,
                            touchpoint.Key,
                            Scores,
                            UpdateText.Write(touchpoint.Score)
                        ),
                    }
                ),
                Half(
                    new ChoiceSetInput(
                        StageFields.Reliability(touchpoint),
                        "Reliability",
                        Reliabilities
                    )
                    {
                        Style = ChoiceStyle.Compact,
                        Value = typed.Choice(
                            UpdateKind.Reliability,
                            touchpoint.Key,
                            Reliabilities,
                            UpdateText.Write(touchpoint.Reliability)
                        ),
                    }
                ),
            ])
            {
                Spacing = Spacing.Small,
            },
        ])
        {
            Spacing = Spacing.Medium,
        };

    private static TextInput[] Why(TypedValues typed) =>
        [
            new(StageFields.Why, "Why? Needed when a score changes")
            {
                Value = typed.Why,
                IsMultiline = true,
                MaxLength = LongestText,
                Placeholder = "What customers said or did, in your words",
                Spacing = Spacing.Medium,
            },
            new(StageFields.Evidence, "How do we know? (optional)")
            {
                Value = typed.Evidence,
                MaxLength = LongestText,
                Placeholder = "Such as: 12 calls in June",
            },
        ];

    private static Container Project(JourneyMap map, Project project, TypedValues typed) =>
        new([
            CardLook.Runs([
                CardLook.Run(project.Title, 160) with
                {
                    Weight = TextWeight.Bolder,
                },
                .. CardLook.If(
                    map.FindPerson(project.ChampionId)?.Name,
                    n => new TextRun(" · " + CardText.PlainLine(n, 60))
                ),
            ]),
            new ChoiceSetInput(StageFields.State(project), "State", States)
            {
                Style = ChoiceStyle.Compact,
                Value = typed.Choice(
                    UpdateKind.ProjectState,
                    project.Key,
                    States,
                    UpdateText.Write(project.State)
                ),
            },
            Line(
                StageFields.NextStep(project),
                "Next step",
                typed.Text(UpdateKind.ProjectNextStep, project.Key, project.NextStep)
            ),
            Line(
                StageFields.Blocker(project),
                "Blocker",
                typed.Text(UpdateKind.ProjectBlocker, project.Key, project.Blocker)
            ) with
            {
                Placeholder = "Nothing in the way",
            },
        ])
        {
            Spacing = Spacing.Large,
            Separator = true,
        };

    private static TextInput Line(string id, string label, string? value) =>
        new(id, label)
        {
            Value = value,
            MaxLength = LongestText,
            Spacing = Spacing.Small,
        };

    private static Column Half(InputElement input) => new([input]) { Width = "1" };

    private static ActionSet Buttons(
        JourneyMap map,
        Stage stage,
        IReadOnlyList<Touchpoint> touchpoints,
        IReadOnlyList<Project> projects
    )
    {
        var data = ActionData.Of(map, stage);
        data[StageFields.Seen] = StageFields.Seeing(touchpoints, projects);
        return new([
            new ExecuteAction("Save", StageVerbs.Save, data) { Style = ActionStyle.Positive },
            Cancel(ActionData.Of(map, stage)),
        ])
        {
            Spacing = Spacing.Large,
        };
    }

    private static ExecuteAction Cancel(JsonObject data)
    {
        var cancel = new ExecuteAction("Cancel", StageVerbs.Cancel, data)
        {
            AssociatedInputs = "none",
        };
        return cancel with
        {
            Fallback = ((SubmitAction)cancel.Fallback!) with { AssociatedInputs = "none" },
        };
    }

    private static Choice[] Scores { get; } =
    [
        .. Enumerable
            .Range(1, 10)
            .Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Select(n => new Choice(n, n)),
    ];

    private static Choice[] Reliabilities { get; } =
    [
        .. new[]
        {
            Reliability.Reliable,
            Reliability.ItDepends,
            Reliability.Unreliable,
            Reliability.Unknown,
        }.Select(r => new Choice(CardWords.Word(r), UpdateText.Write(r))),
    ];

    private static Choice[] States { get; } =
    [
        .. Enum.GetValues<ProjectState>()
            .Select(s => new Choice(CardWords.Word(s), UpdateText.Write(s))),
    ];
}
