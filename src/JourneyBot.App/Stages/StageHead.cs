using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>The top and the foot of a stage card: whose stage it is, how it does, and who answers for it.</summary>
internal static class StageHead
{
    public static CardElement[] Header(
        JourneyMap map,
        Stage stage,
        StageWords words,
        CardContext ctx
    ) =>
        [
            new ColumnSet([
                new Column([
                    CardLook.Kicker($"STAGE {stage.Order} OF {map.Stages.Count}"),
                    CardLook.Title(CardText.Line(stage.Name, 120)),
                ])
                {
                    Width = "stretch",
                },
                new Column(Numbers(map, stage, words, ctx)) { Width = "auto" },
            ]),
            .. CardLook.If(
                stage.CustomerGoal,
                g => new TextBlock($"“{CardText.Line(g, 200)}”")
                {
                    IsSubtle = true,
                    Spacing = Spacing.Small,
                }
            ),
        ];

    public static Container Band(StageWords words) =>
        new([
            new TextBlock(
                $"{CardWords.Shape(words.Health.Rag)} **{words.Verdict}** {CardText.Escape(words.Because)}"
            ),
        ])
        {
            Style = CardWords.Band(words.Health.Rag),
            Spacing = Spacing.Medium,
        };

    public static TextBlock People(JourneyMap map, Stage stage, CardContext ctx) =>
        CardLook.Quiet(
            $"{Leader(map, stage)} · {Champions(map, stage, ctx)} · {Confirmed(map, stage, ctx)}",
            Spacing.Medium
        ) with
        {
            Separator = true,
        };

    public static string InOneLine(JourneyMap map, Stage stage, StageWords words) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Stage {stage.Order} of {map.Stages.Count}, {CardText.PlainLine(stage.Name, 120)}: {CardWords.Score(words.Score)}. {words.Verdict} {CardText.PlainLine(words.Because, 300)}"
        );

    private static List<CardElement> Numbers(
        JourneyMap map,
        Stage stage,
        StageWords words,
        CardContext ctx
    )
    {
        List<CardElement> numbers =
        [
            new TextBlock(CardWords.Score(words.Score))
            {
                Size = TextSize.ExtraLarge,
                Weight = TextWeight.Bolder,
                HorizontalAlignment = HorizontalAlignment.Right,
                Color = CardWords.Ink(CardWords.Color(words.Health.Rag)),
                Spacing = Spacing.None,
            },
        ];
        if (
            map.LastDigest is { } mark
            && CardWords.Change(StageScore.Since(stage, mark)) is { } change
        )
        {
            numbers.Add(
                Beneath($"{change} {Since(mark.On, ctx.Today)}", isSubtle: change is "unchanged")
            );
        }

        if (
            CardWords.Change(StageScore.SinceBaseline(stage)) is { } all
            && map.Baseline is { } baseline
        )
        {
            numbers.Add(
                Beneath(
                    $"{all} since {baseline.On.ToString(baseline.On.Year == ctx.Today.Year ? "d MMM" : "MMM yyyy", CultureInfo.InvariantCulture)}",
                    isSubtle: true
                )
            );
        }

        return numbers;
    }

    // A digest that speaks for Sunday is followed by the next eight days later at most.
    private static string Since(DateOnly digest, DateOnly today) =>
        today.DayNumber - digest.DayNumber > 8
            ? $"since {CardWords.Day(digest, today)}"
            : "this week";

    private static TextBlock Beneath(string text, bool isSubtle) =>
        new(text)
        {
            Size = TextSize.Small,
            HorizontalAlignment = HorizontalAlignment.Right,
            Spacing = Spacing.None,
            IsSubtle = isSubtle ? true : null,
        };

    private static string Leader(JourneyMap map, Stage stage) =>
        map.FindPerson(stage.AccountableLeaderId) is { } leader
            ? $"Accountable: {CardText.Line(leader.Name, 60)}"
            : "Nobody is accountable yet";

    private static string Champions(JourneyMap map, Stage stage, CardContext ctx)
    {
        var names = new List<string>();
        foreach (var id in stage.ChampionIds)
        {
            if (map.FindPerson(id) is { } champion)
            {
                names.Add(Champion(map, stage, champion, ctx));
            }
        }

        return names.Count switch
        {
            0 => "no champion yet",
            1 => $"Champion: {names[0]}",
            <= 4 => $"Champions: {string.Join(", ", names)}",
            _ => $"Champions: {string.Join(", ", names.Take(4))} and {names.Count - 4} more",
        };
    }

    private static string Champion(JourneyMap map, Stage stage, Person champion, CardContext ctx)
    {
        var name = CardText.Line(champion.Name, 60);
        var away = map.CheckIn?.Responses.Find(r =>
            r.StageId == stage.Id && r.PersonId == champion.Id
        );
        return away is { Absence: { } absence } && IsAway(absence, ctx.Today)
            ? $"{name} (away until {CardWords.Day(absence.To, ctx.Today)}{Cover(map, away)})"
            : name;
    }

    private static string Cover(JourneyMap map, Response away) =>
        map.FindPerson(away.CoverId) is { } cover
            ? $", {CardText.Line(cover.Name, 60)} covers"
            : "";

    private static bool IsAway(Absence absence, DateOnly today) =>
        absence.From <= today && today <= absence.To;

    private static string Confirmed(JourneyMap map, Stage stage, CardContext ctx)
    {
        var fresh = 0;
        foreach (var touchpoint in stage.Touchpoints)
        {
            if (!Freshness.IsStale(touchpoint.LastConfirmed, ctx.Today, map.StaleAfterDays))
            {
                fresh++;
            }
        }

        return $"{fresh} of {stage.Touchpoints.Count} confirmed in the last {map.StaleAfterDays} days";
    }
}
