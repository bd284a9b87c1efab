using JourneyBot.App.Bot;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Digests;

/// <summary>The stages in journey order as a quiet table; only what needs a leader is bold.</summary>
internal static class DigestTraverse
{
    private const int Most = 20;

    public static IEnumerable<CardElement> Of(
        JourneyMap map,
        DigestContent content,
        CardContext ctx
    )
    {
        var words = new Words(map.Workspace);
        return
        [
            new TextBlock(CardText.Line(content.Traverse, 300) + ":")
            {
                Spacing = Spacing.Large,
                Style = TextStyle.Heading,
                Size = TextSize.Medium,
                Weight = TextWeight.Bolder,
            },
            new Table(
                [new TableColumn(5), new TableColumn(4), new TableColumn(3)],
                [
                    new TableRow([Header("Stage"), Header("Growth"), Header("Score")])
                    {
                        Style = ContainerStyle.Emphasis,
                    },
                    .. content.Stages.Take(Most).Select(s => Row(s, words, ctx)),
                ]
            )
            {
                FirstRowAsHeaders = true,
                ShowGridLines = false,
                Spacing = Spacing.Small,
            },
            .. CardLook.More(content.Stages.Count - Most, " on the map"),
            CardLook.Quiet(
                $"Beside each score: its change since {Since(content.Since, "the last digest", ctx)} and since {Since(content.BaselineOn, "the baseline", ctx)}."
            ),
        ];
    }

    private static TableCell Header(string text) =>
        new([new TextBlock(text) { Weight = TextWeight.Bolder, Size = TextSize.Small }]);

    private static TableRow Row(DigestStage stage, Words words, CardContext ctx)
    {
        TextWeight? weight = stage.Rag is Rag.Red ? TextWeight.Bolder : null;
        return new([
            new TableCell([
                new TextBlock($"{stage.Order} {CardText.Line(stage.ShortName, 14)}")
                {
                    Weight = weight,
                },
                CardLook.Quiet(Answers(stage, ctx), Spacing.None),
            ]),
            new TableCell([
                CardLook.Runs(
                    new TextRun(CardWords.Shape(stage.Signal) + " ")
                    {
                        Color = CardWords.Color(stage.Signal),
                    },
                    new TextRun(CardWords.Word(stage.Signal))
                    {
                        Color = CardWords.Ink(CardWords.Color(stage.Signal)),
                        Weight = weight,
                    }
                ),
                CardLook.Quiet(
                    $"{CardWords.Shape(stage.Rag)} {CardWords.Word(stage.Rag)}",
                    Spacing.None
                ),
            ]),
            new TableCell([
                new TextBlock(words.Score(stage.Score)) { Weight = weight },
                CardLook.Quiet(Moves(stage, words), Spacing.None),
            ]),
        ]);
    }

    private static string Answers(DigestStage stage, CardContext ctx) =>
        $"{(stage.Leader is { } leader ? CardText.Line(leader, 40) : "no leader")}, {Confirmed(stage, ctx)}";

    private static string Confirmed(DigestStage stage, CardContext ctx) =>
        stage.LastConfirmedOn is { } day
            ? $"confirmed {CardWords.Ago(day, ctx.Today)}"
            : "never confirmed";

    private static string Moves(DigestStage stage, Words words) =>
        string.Join(" / ", Move(stage.SinceLastDigest, words), Move(stage.SinceBaseline, words));

    private static string Move(decimal? change, Words words) =>
        change switch
        {
            null => "–",
            > 0 => "+" + words.Score(change),
            < 0 => "−" + words.Score(-change),
            _ => "0",
        };

    private static string Since(DateOnly? day, string otherwise, CardContext ctx) =>
        day is { } known ? Words.Day(known, ctx.Today) : otherwise;
}
