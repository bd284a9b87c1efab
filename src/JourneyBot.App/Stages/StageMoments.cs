using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>The touchpoints on a stage card: what matters in sight, the rest under Details.</summary>
internal static class StageMoments
{
    private const int MostInSight = 8;
    private const int MostBehind = 20;

    public static IEnumerable<CardElement> InSight(
        JourneyMap map,
        Stage stage,
        Rag rag,
        CardContext ctx
    )
    {
        var (shown, behind) = Split(stage, rag);
        return shown.Count == 0
            ? []
            : CardLook.Section(
                "Moments",
                shown
                    .Select(t => Row(map, t, ctx))
                    .Concat(CardLook.More(behind.Count, " under Details"))
            );
    }

    public static IEnumerable<CardElement> Behind(
        JourneyMap map,
        Stage stage,
        Rag rag,
        CardContext ctx
    )
    {
        var behind = Split(stage, rag).Behind;
        return CardLook.Section(
            "More moments",
            behind
                .Take(MostBehind)
                .Select(t => Row(map, t, ctx))
                .Concat(CardLook.More(behind.Count - MostBehind, " on the map"))
        );
    }

    // A healthy stage is short: it shows only its moments of truth.
    private static (List<Touchpoint> Shown, List<Touchpoint> Behind) Split(Stage stage, Rag rag)
    {
        var shown = stage
            .Touchpoints.Where(t => rag is not Rag.Green || t.IsMomentOfTruth)
            .OrderByDescending(t => t.IsMomentOfTruth)
            .ThenBy(t => t.Score ?? 0)
            .Take(MostInSight)
            .ToHashSet();
        return (
            stage.Touchpoints.Where(shown.Contains).ToList(),
            stage.Touchpoints.Where(t => !shown.Contains(t)).ToList()
        );
    }

    /// <summary>One touchpoint with its score, and how sure that is.</summary>
    public static ColumnSet Row(JourneyMap map, Touchpoint touchpoint, CardContext ctx)
    {
        var isStale = Freshness.IsStale(touchpoint.LastConfirmed, ctx.Today, map.StaleAfterDays);
        // What nobody confirmed fades, and is never green.
        var color = isStale ? null : CardWords.Color(touchpoint.Score);
        return new([
            new Column([
                CardLook.Runs(
                    CardLook.Run(touchpoint.Name, 160),
                    new TextRun(touchpoint.IsMomentOfTruth ? " ★" : " ")
                    {
                        Color = TextColor.Accent,
                    }
                ),
                CardLook.Runs(
                    new TextRun(
                        touchpoint.Score is { } dots ? CardLook.Dots(dots) : "not scored yet"
                    )
                    {
                        Color = color,
                        IsSubtle = color is null ? true : null,
                        Size = TextSize.Small,
                    },
                    CardLook.Small("  " + Sureness(map, touchpoint, isStale, ctx))
                ) with
                {
                    Spacing = Spacing.None,
                },
            ])
            {
                Width = "stretch",
            },
            new Column([
                new TextBlock(touchpoint.Score?.ToString(CultureInfo.InvariantCulture) ?? "–")
                {
                    Size = TextSize.Large,
                    Weight = TextWeight.Bolder,
                    Color = CardWords.Ink(color),
                    IsSubtle = isStale ? true : null,
                    HorizontalAlignment = HorizontalAlignment.Right,
                },
            ])
            {
                Width = "auto",
                VerticalContentAlignment = VerticalAlignment.Center,
            },
        ])
        {
            Spacing = Spacing.Small,
        };
    }

    private static string Sureness(
        JourneyMap map,
        Touchpoint touchpoint,
        bool isStale,
        CardContext ctx
    ) =>
        string.Join(
            " · ",
            CardWords.Word(touchpoint.Reliability),
            CardWords.Word(touchpoint.Evidence),
            (touchpoint.LastConfirmed, isStale) switch
            {
                (null, _) => "never confirmed",
                ({ } last, true) =>
                    $"fading: last confirmed {CardWords.Ago(ctx.DayOf(last.At), ctx.Today)}",
                ({ } last, _) =>
                    $"{CardText.PlainLine(map.FindPerson(last.ById)?.FirstName, 40)}, {CardWords.Ago(ctx.DayOf(last.At), ctx.Today)}",
            }
        );
}
