using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>The fields of a form about touchpoints and projects, filled with the last values.</summary>
internal static class FormFields
{
    private const int LongestText = 1000;

    public static Container Touchpoint(Touchpoint touchpoint, TypedValues typed) =>
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

    public static TextInput[] Why(TypedValues typed) =>
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

    public static Container Project(JourneyMap map, Project project, TypedValues typed) =>
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

    /// <summary>Leaves the form; what was typed is not sent along.</summary>
    public static ExecuteAction Cancel(string verb, ButtonData data)
    {
        var cancel = new ExecuteAction("Cancel", verb, data) { AssociatedInputs = "none" };
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
