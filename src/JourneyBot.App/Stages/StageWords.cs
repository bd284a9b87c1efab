using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;

namespace JourneyBot.App.Stages;

/// <summary>What a stage card says in its coloured band, found once for the whole card.</summary>
/// <param name="Health">How the stage is doing.</param>
/// <param name="Verdict">Its colour in words, and what the last period says.</param>
/// <param name="Because">What customers named here, else what keeps the stage from green; plain text, not yet made safe.</param>
internal sealed record StageWords(StageHealth Health, string Verdict, string Because)
{
    // What customers said of leaving comes before what they said of staying.
    private static readonly (Behaviour Behaviour, string Words)[] Told =
    [
        (Behaviour.Depart, "they left"),
        (Behaviour.Diminish, "they use us less"),
        (Behaviour.Grow, "they grew with us"),
        (Behaviour.Stay, "they stayed"),
    ];

    /// <summary>The stage's score today; null while nothing is scored.</summary>
    public decimal? Score { get; private init; }

    public static StageWords Of(JourneyMap map, Stage stage, CardContext ctx)
    {
        var health = StageHealth.Of(map, stage, ctx.Today);
        var period = map.CurrentPeriod(ctx.Today);
        var named = StageSignals.NamedAt(map, stage, period);
        var rag = CardWords.Word(health.Rag);
        var signal = CardWords.Word(StageSignals.Of(map, stage, named));
        var because = period is null ? [] : Said(map, period, named, ctx);
        AddConcerns(because, stage, health, ctx);
        return new(
            health,
            $"{char.ToUpperInvariant(rag[0])}{rag[1..]}, {signal}.",
            because.Count > 0 ? string.Join(' ', because) : Moved(map, stage)
        )
        {
            Score = StageScore.Now(stage),
        };
    }

    // The most valuable reason of each kind, of two kinds at most.
    private static List<string> Said(
        JourneyMap map,
        CustomerMathPeriod period,
        List<(Reason Reason, ReasonCount Count)> named,
        CardContext ctx
    )
    {
        var said = new List<string>();
        foreach (var (behaviour, words) in Told)
        {
            var at = named.FindIndex(n => n.Reason.Behaviour == behaviour);
            if (at >= 0 && said.Count < 2)
            {
                var (reason, count) = named[at];
                said.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{CardWords.Count((int)count.Volume, "customer", "customers")} worth {map.Workspace.Currency} {count.Value:N0} a year named “{reason.Text}” as the reason {words} in {Words.PeriodName(period, ctx.Today)}."
                    )
                );
            }
        }

        return said;
    }

    // Where customers said why, only what makes the map itself doubtful is added.
    private static void AddConcerns(
        List<string> because,
        Stage stage,
        StageHealth health,
        CardContext ctx
    )
    {
        var said = because.Count;
        foreach (var concern in health.Concerns)
        {
            if (
                because.Count < said + 2
                && (
                    said == 0 || concern.Kind is ConcernKind.NotConfirmed or ConcernKind.OnlyAssumed
                )
            )
            {
                because.Add(Concern(stage, concern, ctx));
            }
        }
    }

    private static string Moved(JourneyMap map, Stage stage) =>
        CardWords.Change(StageScore.Since(stage, map.LastDigest)) is { } change
            ? $"Score since the last digest: {change}."
            : "Nothing keeps it from green.";

    private static string Concern(Stage stage, Concern concern, CardContext ctx) =>
        concern.Kind switch
        {
            ConcernKind.NothingScored => "Nothing here has a score yet.",
            ConcernKind.LowScore => "The stage is below 5.",
            ConcernKind.BrokenMomentOfTruth =>
                $"“{concern.Touchpoint!.Name}” is a moment of truth and stands at {concern.Touchpoint.Score}.",
            ConcernKind.MiddlingScore => "The stage is below 7.",
            ConcernKind.TouchpointFell =>
                $"“{concern.Touchpoint!.Name}” fell since the last digest.",
            ConcernKind.OnlyAssumed => "What we say here is only assumed.",
            ConcernKind.NotConfirmed => Freshness.LastConfirmed(stage) is { } last
                ? $"Nobody has confirmed this stage since {CardWords.Day(ctx.DayOf(last.At), ctx.Today)}."
                : "Nobody has confirmed this stage yet.",
            _ => $"The evidence for “{concern.Touchpoint!.Name}” is old.",
        };
}
