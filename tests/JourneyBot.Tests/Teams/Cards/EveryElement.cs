using JourneyBot.Teams.Cards;

namespace JourneyBot.Tests.Teams.Cards;

/// <summary>A card that holds one of each.</summary>
internal static class EveryElement
{
    public static Card Card() =>
        new([
            new TextBlock("First contact")
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextStyle.Heading,
            },
            new RichTextBlock([
                new TextRun("6.2") { Color = TextColor.Good, Weight = TextWeight.Bolder },
                new TextRun(" ="),
            ]),
            new Image("https://example.org/curve.png", "The curve") { Size = "Medium" },
            Signal(),
            Scores(),
            new FactSet([new Fact("Leader", "Ben")]) { Spacing = Spacing.Small, Separator = true },
            Moments(),
            Chart(),
            new VerticalBarChart([new Bar("May", 12) { Color = "good" }], new TextBlock("May 12")),
            .. Inputs(),
            Buttons(),
        ])
        {
            FallbackText = "First contact",
            Speak = "First contact, hindered",
            Lang = "en",
            Msteams = new() { Width = "full", Entities = [CardMention.Of("29:anna", "Anna")] },
            Refresh = new(new ExecuteAction("Refresh", "stage.refresh")) { UserIds = ["29:anna"] },
            Actions = [new OpenUrlAction("Open the map", "https://example.org/map")],
        };

    private static Container Signal() =>
        new([new TextBlock("◆ hindered")])
        {
            Style = ContainerStyle.Attention,
            Bleed = true,
            SelectAction = new ToggleVisibilityAction("More", ["more"]),
            Id = "signal",
            IsVisible = false,
        };

    private static ColumnSet Scores() =>
        new([
            new Column([new TextBlock("4.6")])
            {
                Width = "auto",
                VerticalContentAlignment = VerticalAlignment.Center,
            },
            new Column([new TextBlock("▼0.3")])
            {
                Width = "stretch",
                Style = ContainerStyle.Emphasis,
            },
        ]);

    private static Table Moments() =>
        new(
            [
                new TableColumn(3),
                new TableColumn(1) { HorizontalCellContentAlignment = HorizontalAlignment.Right },
            ],
            [
                new TableRow([
                    new TableCell([new TextBlock("Stage")]),
                    new TableCell([new TextBlock("Score")]),
                ])
                {
                    Style = ContainerStyle.Emphasis,
                },
            ]
        )
        {
            FirstRowAsHeaders = true,
            ShowGridLines = false,
            GridStyle = ContainerStyle.Default,
        };

    private static LineChart Chart() =>
        new(
            [
                new LineSeries(
                    "Score",
                    [new(ChartX.Of(1), 4.6m), new(ChartX.Of(new DateOnly(2026, 5, 29)), 5)]
                )
                {
                    Color = "categoricalBlue",
                },
            ],
            new TextBlock("4.6, then 5")
        )
        {
            Title = "The curve",
            YMin = 1,
            YMax = 10,
        };

    private static IReadOnlyList<CardElement> Inputs() =>
        [
            new TextInput("why", "Why?")
            {
                IsMultiline = true,
                MaxLength = 500,
                IsRequired = true,
                ErrorMessage = "Say why.",
            },
            new NumberInput("score", "Score")
            {
                Min = 1,
                Max = 10,
                Value = 4,
            },
            new ChoiceSetInput("state", "State", [new Choice("In progress", "InProgress")])
            {
                Value = "InProgress",
                Style = ChoiceStyle.Expanded,
            },
            new ChoiceSetInput("owner", "Owner", [])
            {
                Style = ChoiceStyle.Filtered,
                ChoicesData = new("people") { Count = 15 },
            },
            new ToggleInput("blocked", "It is blocked") { Value = "false" },
            new DateInput("due", "Due") { Value = new DateOnly(2026, 7, 3) },
        ];

    private static ActionSet Buttons() =>
        new([
            new ExecuteAction(
                "Update",
                "stage.update",
                ButtonData.Empty.With("stage", "s-1").With("rev", 7)
            )
            {
                Style = ActionStyle.Positive,
            },
            new SubmitAction("Cancel") { AssociatedInputs = "none", Mode = ActionMode.Secondary },
            SubmitAction.OpensDialog("Edit", ButtonData.Empty.With("dialog", "stage.edit")),
            new ShowCardAction("Details", new Card([new TextBlock("More")])),
        ]);
}
