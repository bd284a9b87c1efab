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
    public static StageWords Of(JourneyMap map, Stage stage, CardContext ctx)
    {
        var health = StageHealth.Of(map, stage, ctx.Today);
        var period = map.CurrentPeriod(ctx.Today);
        var rag = CardWords.Word(health.Rag);
        var signal = CardWords.Word(StageSignals.Of(map, stage, period));
        return new(
            health,
            $"{char.ToUpperInvariant(rag[0])}{rag[1..]}, {signal}.",
            Reasons(map, stage, health, period, ctx)
        );
    }

    private static string Reasons(
        JourneyMap map,
        Stage stage,
        StageHealth health,
        CustomerMathPeriod? period,
        CardContext ctx
    )
    {
        var said = new[]
        {
            Named(Behaviour.Depart, "they left"),
            Named(Behaviour.Diminish, "they use us less"),
            Named(Behaviour.Grow, "they grew with us"),
            Named(Behaviour.Stay, "they stayed"),
        }
            .OfType<string>()
            .Take(2)
            .ToList();
        var concerns = health.Concerns.Where(c =>
            said.Count == 0 || c.Kind is ConcernKind.NotConfirmed or ConcernKind.OnlyAssumed
        );
        var sentences = said.Concat(concerns.Take(2).Select(c => Concern(stage, c, ctx))).ToList();
        return sentences.Count > 0 ? string.Join(' ', sentences) : Moved(map, stage);

        string? Named(Behaviour behaviour, string what) =>
            period is null
                ? null
                : NamedAt(
                    map,
                    stage,
                    behaviour,
                    period,
                    $"{what} in {Words.PeriodName(period, ctx.Today)}"
                );
    }

    private static string Moved(JourneyMap map, Stage stage) =>
        CardWords.Change(StageScore.Since(stage, map.LastDigest)) is { } change
            ? $"Score since the last digest: {change}."
            : "Nothing keeps it from green.";

    private static string? NamedAt(
        JourneyMap map,
        Stage stage,
        Behaviour behaviour,
        CustomerMathPeriod period,
        string what
    )
    {
        var (reason, count) = StageSignals.NamedAt(map, stage, period, behaviour).FirstOrDefault();
        return reason is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{CardWords.Count((int)count.Volume, "customer", "customers")} worth {map.Workspace.Currency} {count.Value:N0} a year named “{reason.Text}” as the reason {what}."
            );
    }

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
