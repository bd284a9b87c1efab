using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Health;

public sealed class StageHealths
{
    private static readonly DateOnly Today = new(2026, 6, 29);
    private static readonly DateTimeOffset Noon = new(2026, 6, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Somebody = PersonId.New(Noon);

    [Fact]
    public void A_midpoint_is_rounded_away_from_zero()
    {
        // 3 x 5 and 1 x 8 make 23 over 4, which is 5.75.
        var stage = Stage(At(5).Weighing(3), At(8).Weighing(1));

        Assert.Equal(5.8m, StageScore.Now(stage));
    }

    [Fact]
    public void Importance_weighs_and_what_is_not_scored_does_not_count()
    {
        var stage = Stage(At(10).Weighing(5), At(4).Weighing(1), At(null).Weighing(5));

        Assert.Equal(9.0m, StageScore.Now(stage));
    }

    [Fact]
    public void Nothing_scored_is_no_score_and_no_colour()
    {
        var map = Map(At(null));

        Assert.Null(StageScore.Now(map.Stages[0]));
        Assert.Null(StageScore.SinceBaseline(map.Stages[0]));
        Assert.Equal(Rag.Unknown, RagOf(map));
    }

    [Theory]
    [InlineData(4, 5, Rag.Red)]
    [InlineData(4, 6, Rag.Amber)]
    [InlineData(6, 7, Rag.Amber)]
    [InlineData(7, 7, Rag.Green)]
    public void The_thresholds_are_five_and_seven(int one, int two, Rag expected) =>
        Assert.Equal(expected, RagOf(Map(At(one), At(two))));

    [Theory]
    [InlineData(4, Rag.Red)]
    [InlineData(5, Rag.Green)]
    public void A_moment_of_truth_at_four_or_less_is_red(int score, Rag expected) =>
        Assert.Equal(
            expected,
            RagOf(Map(At(score).Weighing(1).MomentOfTruth(), At(10).Weighing(5)))
        );

    [Fact]
    public void What_is_only_assumed_is_never_green()
    {
        Assert.Equal(Rag.Amber, RagOf(Map(At(10).Evidenced(EvidenceLevel.Assumed))));
        Assert.Equal(
            Rag.Green,
            RagOf(
                Map(At(10).Evidenced(EvidenceLevel.Assumed), At(10).Evidenced(EvidenceLevel.Partly))
            )
        );
    }

    [Theory]
    [InlineData(14, Rag.Green)]
    [InlineData(15, Rag.Amber)]
    public void A_confirmation_fades_after_the_maps_own_days(int daysAgo, Rag expected) =>
        Assert.Equal(
            expected,
            RagOf(Map(new ATouchpoint().Scored(9).Confirmed(Noon.AddDays(-daysAgo), Somebody)))
        );

    [Fact]
    public void What_nobody_ever_confirmed_is_never_green() =>
        Assert.Equal(Rag.Amber, RagOf(Map(new ATouchpoint().Scored(9))));

    [Theory]
    [InlineData(14, Rag.Green)]
    [InlineData(15, Rag.Amber)]
    public void Old_evidence_of_a_moment_of_truth_keeps_from_green(int daysAgo, Rag expected) =>
        Assert.Equal(
            expected,
            RagOf(
                Map(
                    At(9)
                        .MomentOfTruth()
                        .Evidenced(EvidenceLevel.Evidenced, Today.AddDays(-daysAgo))
                )
            )
        );

    [Fact]
    public void A_touchpoint_that_fell_since_the_last_digest_keeps_from_green()
    {
        var map = Map(At(8));
        map.LastDigest = DigestMark.Of(Map(At(9)), Today) with
        {
            Scores = new Dictionary<TouchpointId, int> { [map.Stages[0].Touchpoints[0].Id] = 9 },
        };

        Assert.Equal(Rag.Amber, RagOf(map));
        Assert.Equal(-1.0m, StageScore.Since(map.Stages[0], map.LastDigest));
    }

    [Theory]
    [InlineData(6, EvidenceLevel.Partly, Intent.Fix)]
    [InlineData(7, EvidenceLevel.Partly, Intent.Amplify)]
    [InlineData(9, EvidenceLevel.Evidenced, Intent.Amplify)]
    [InlineData(10, EvidenceLevel.Evidenced, Intent.Keep)]
    [InlineData(10, EvidenceLevel.Assumed, Intent.Research)]
    [InlineData(null, EvidenceLevel.Evidenced, Intent.Research)]
    public void What_to_do_follows_from_the_score(int? score, EvidenceLevel level, Intent intent) =>
        Assert.Equal(
            intent,
            Stage(new ATouchpoint().Scored(score).Evidenced(level)).Touchpoints[0].Intent
        );

    [Fact]
    public void What_a_person_chose_to_do_stands() =>
        Assert.Equal(
            Intent.Eliminate,
            Stage(new ATouchpoint().Scored(10).Meant(Intent.Eliminate)).Touchpoints[0].Intent
        );

    private static ATouchpoint At(int? score) =>
        new ATouchpoint().Scored(score).Confirmed(Noon, Somebody);

    private static JourneyMap Map(params ATouchpoint[] touchpoints) =>
        new AMap().With(new AStage().With(touchpoints)).Build();

    private static Stage Stage(params ATouchpoint[] touchpoints) => Map(touchpoints).Stages[0];

    private static Rag RagOf(JourneyMap map) => StageHealth.Of(map, map.Stages[0], Today).Rag;
}
