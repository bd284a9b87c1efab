using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.App.Decks;
using JourneyBot.App.Digests;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>The whole map on one card: the strip of stages, the curve, the customer asset, and what waits for whom.</summary>
internal static class OverviewCards
{
    private const int TilesInRow = 3;
    private const int MostStages = 24;
    private const int MostButtons = 12;

    public static Card Overview(JourneyMap map, CardContext ctx) =>
        Card(map, ctx, [Buttons(map, ctx)]);

    /// <summary>The overview for one person, with a way into each stage.</summary>
    public static Card Summary(JourneyMap map, CardContext ctx) =>
        Card(
            map,
            ctx,
            [
                CardLook.Heading("Look into a stage"),
                .. map
                    .Stages.Take(MostButtons)
                    .Chunk(TilesInRow)
                    .Select(row => StageButtons(map, row)),
                Buttons(map, ctx),
            ]
        );

    // The curve is what a map of very many stages can do without: each tile says how its stage feels.
    private static Card Card(JourneyMap map, CardContext ctx, IReadOnlyList<CardElement> below) =>
        CardBudget.Fullest([
            () => Card(map, ctx, [.. Curve.Of(map)], below),
            () => Card(map, ctx, [], below),
        ]);

    private static Card Card(
        JourneyMap map,
        CardContext ctx,
        IReadOnlyList<CardElement> curve,
        IReadOnlyList<CardElement> below
    )
    {
        var words = InOneLine(map, ctx);
        return new([
            CardLook.Kicker("CUSTOMER JOURNEY"),
            CardLook.Title(CardText.Line(map.Name, 120)),
            .. AssetLine.Of(map, ctx.Today),
            .. map.Stages.Take(MostStages).Chunk(TilesInRow).Select(row => Tiles(map, row, ctx)),
            .. CardLook.More(map.Stages.Count - MostStages, " on the map"),
            .. curve,
            .. Waiting.Of(map, ctx),
            .. below,
        ])
        {
            FallbackText = words,
            Speak = words,
        };
    }

    private static ColumnSet Tiles(JourneyMap map, Stage[] row, CardContext ctx) =>
        new([
            .. row.Select(s => Tile(map, s, ctx)),
            // Empty columns keep the last row on the grid.
            .. Enumerable
                .Range(row.Length, TilesInRow - row.Length)
                .Select(_ => new Column([]) { Width = "1" }),
        ])
        {
            Spacing = Spacing.Medium,
        };

    private static Column Tile(JourneyMap map, Stage stage, CardContext ctx)
    {
        var health = StageHealth.Of(map, stage, ctx.Today);
        var color = CardWords.Color(health.Rag);
        return new([
            new TextBlock(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stage.Order} {CardText.Line(stage.ShortName, 14)}"
                )
            )
            {
                Size = TextSize.Small,
            },
            CardLook.Runs(
                new TextRun(CardWords.Shape(health.Rag) + " ")
                {
                    Color = color,
                    Size = TextSize.Large,
                },
                new TextRun(CardWords.Score(StageScore.Now(stage)))
                {
                    Color = CardWords.Ink(color),
                    Size = TextSize.Large,
                    Weight = TextWeight.Bolder,
                }
            ) with
            {
                Spacing = Spacing.None,
            },
            CardLook.Quiet(
                string.Join(
                    ' ',
                    new[] { CardWords.Word(health.Rag), Moved(map, stage) }.OfType<string>()
                ),
                Spacing.None
            ),
        ])
        {
            Width = "1",
            VerticalContentAlignment = VerticalAlignment.Bottom,
        };
    }

    private static string? Moved(JourneyMap map, Stage stage) =>
        StageScore.Since(stage, map.LastDigest) is { } change and not 0
            ? CardWords.Change(change)
            : null;

    private static ActionSet Buttons(JourneyMap map, CardContext ctx) =>
        new([
            .. ctx.PageUrl is { } page
                ? [new OpenUrlAction("Open the map", page)]
                : Array.Empty<CardAction>(),
            new ExecuteAction("Digest", DigestVerbs.Show, ActionData.Of(map)),
            new ExecuteAction("Make the deck", DeckVerbs.Make, ActionData.Of(map)),
        ])
        {
            Spacing = Spacing.Medium,
        };

    private static ActionSet StageButtons(JourneyMap map, Stage[] row) =>
        new([
            .. row.Select(s => new ExecuteAction(
                CardText.PlainLine(s.ShortName, 14),
                MapVerbs.Stage,
                ActionData.Of(map, s)
            )
            {
                Tooltip = CardText.PlainLine(s.Name, 120),
            }),
        ])
        {
            Spacing = Spacing.Small,
        };

    private static string InOneLine(JourneyMap map, CardContext ctx) =>
        $"{CardText.PlainLine(map.Name, 120)}. "
        + string.Join(
            ", ",
            map.Stages.Take(12)
                .Select(s =>
                    $"{CardText.PlainLine(s.ShortName, 14)} {CardWords.Score(StageScore.Now(s))} {CardWords.Word(StageHealth.Of(map, s, ctx.Today).Rag)}"
                )
        );
}
