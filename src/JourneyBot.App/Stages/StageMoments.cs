using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>The touchpoints on a stage card: what matters in sight, the rest under Details.</summary>
internal sealed class StageMoments
{
    private const int MostInSight = 8;
    private const int MostBehind = 20;
    private readonly List<Touchpoint> _shown;
    private readonly List<Touchpoint> _behind;

    private StageMoments(List<Touchpoint> shown, List<Touchpoint> behind) =>
        (_shown, _behind) = (shown, behind);

    // A healthy stage is short: it shows only its moments of truth.
    public static StageMoments Of(Stage stage, Rag rag)
    {
        var shown = stage.Touchpoints.FindAll(t => rag is not Rag.Green || t.IsMomentOfTruth);
        if (shown.Count > MostInSight)
        {
            var first = shown
                .OrderByDescending(t => t.IsMomentOfTruth)
                .ThenBy(t => t.Score ?? 0)
                .Take(MostInSight)
                .ToHashSet();
            shown = shown.FindAll(first.Contains);
        }

        return new(shown, stage.Touchpoints.FindAll(t => !shown.Contains(t)));
    }

    public CardElement[] InSight(JourneyMap map, CardContext ctx)
    {
        var rows = Rows(map, _shown, ctx);
        if (rows.Count > 0)
        {
            rows.AddRange(CardLook.More(_behind.Count, " under Details"));
        }

        return CardLook.Section("Moments", rows);
    }

    public CardElement[] Behind(JourneyMap map, CardContext ctx)
    {
        var rows = Rows(map, _behind, ctx);
        rows.AddRange(CardLook.More(_behind.Count - MostBehind, " on the map"));
        return CardLook.Section("More moments", rows);
    }

    private static List<CardElement> Rows(
        JourneyMap map,
        List<Touchpoint> touchpoints,
        CardContext ctx
    )
    {
        var rows = new List<CardElement>();
        foreach (var touchpoint in touchpoints)
        {
            if (rows.Count < MostBehind)
            {
                rows.Add(Row(map, touchpoint, ctx));
            }
        }

        return rows;
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
        $"{CardWords.Word(touchpoint.Reliability)} · {CardWords.Word(touchpoint.Evidence)} · {LastConfirmed(map, touchpoint, isStale, ctx)}";

    private static string LastConfirmed(
        JourneyMap map,
        Touchpoint touchpoint,
        bool isStale,
        CardContext ctx
    ) =>
        (touchpoint.LastConfirmed, isStale) switch
        {
            (null, _) => "never confirmed",
            ({ } last, true) =>
                $"fading: last confirmed {CardWords.Ago(ctx.DayOf(last.At), ctx.Today)}",
            ({ } last, _) =>
                $"{CardText.PlainLine(map.FindPerson(last.ById)?.FirstName, 40)}, {CardWords.Ago(ctx.DayOf(last.At), ctx.Today)}",
        };
}
