using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Digests;

public sealed class DigestNews
{
    private static readonly DateOnly Sunday = new(2026, 6, 28);

    [Theory]
    [InlineData(
        17,
        130_000,
        13,
        272_000,
        "More customers but less value, 4 customers more and EUR 142,000 a year less in March."
    )]
    [InlineData(
        1,
        9_000,
        2,
        8_000,
        "Fewer customers but more value, 1 customer fewer and EUR 1,000 a year more in March."
    )]
    [InlineData(1, 1_000, 3, 8_000, "Net loss of 2 customers and EUR 7,000 a year in March.")]
    [InlineData(2, 8_000, 2, 8_000, "No change in customers or value in March.")]
    [InlineData(
        2,
        9_000,
        2,
        8_000,
        "As many customers as before and net growth of EUR 1,000 a year in March."
    )]
    [InlineData(
        2,
        7_000,
        2,
        8_000,
        "As many customers as before but less value, a net loss of EUR 1,000 a year in March."
    )]
    public void The_bottom_line_says_more_customers_but_less_value_aloud(
        int came,
        long worth,
        int left,
        long lost,
        string line
    )
    {
        var map = new AMap()
            .Counting("2026-03", new Counted(came, worth), new Counted(left, lost))
            .Build();

        Assert.Equal(line, Digest.Compose(map, Sunday).BottomLine);
    }

    [Fact]
    public void Numbers_follow_the_workspaces_locale_and_words_do_not()
    {
        var map = new AMap()
            .Speaking("de-DE")
            .Counting("2026-03", new Counted(2, 191_200), new Counted(1, 0))
            .Build();

        Assert.Equal(
            "Net growth of 1 customer and EUR 191.200 a year in March.",
            Digest.Compose(map, Sunday).BottomLine
        );
    }

    [Theory]
    [InlineData("2025-12", "December 2025")]
    [InlineData("2026-Q2", "the second quarter of 2026")]
    [InlineData("2025", "2025")]
    public void Periods_are_named_in_words(string period, string words)
    {
        var map = new AMap().Counting(period, new Counted(1, 1), default).Build();

        Assert.Equal(words, Digest.Compose(map, Sunday).Asset!.Period);
    }

    [Fact]
    public void A_map_without_counts_says_so_and_names_its_lowest_stage()
    {
        var digest = Digest.Compose(new AMap().Build(), Sunday);

        Assert.Null(digest.Asset);
        Assert.Equal(
            "No customers were counted yet; the lowest stage is “I get help when it matters” at 7.0 (amber).",
            digest.BottomLine
        );
    }

    [Fact]
    public void Nothing_changed_is_one_line_and_confirmations_are_no_change()
    {
        var map = new AMap().DigestedOn(new DateOnly(2026, 6, 21)).Build();
        var ben = new Author(map.Workspace.People[1].Id, null, Via.Card);
        var now = new DateTimeOffset(2026, 6, 24, 9, 0, 0, TimeSpan.Zero);
        Assert.True(
            StageConfirmation
                .Decide(map, map.Stages[0], 0, ben, now)
                .Succeeded(out var updates, out _)
        );
        map.Apply(updates[0]);

        var digest = Digest.Compose(map, Sunday);

        Assert.Equal(
            "Nothing changed on the map since 21 June; 1 of 1 touchpoint was confirmed.",
            digest.NothingChanged
        );
        Assert.Equal(["Ben"], digest.Life.Thanks);
        Assert.Equal(1, digest.Life.HeardFrom);
    }

    [Fact]
    public void A_first_digest_always_is_news_and_compares_with_nothing()
    {
        var digest = Digest.Compose(new AMap().Build(), Sunday);

        Assert.Null(digest.NothingChanged);
        Assert.Null(digest.Since);
        Assert.Null(digest.Stages[0].SinceLastDigest);
        Assert.Empty(digest.TouchpointsUp);
        Assert.Equal("ben", Assert.Single(digest.Life.Missing).Key);
    }

    [Fact]
    public void Commitments_are_finished_slipped_or_blocked()
    {
        var map = new AMap()
            .With(
                new AProject().Named("Delivered", "a").Delivered(new DateOnly(2026, 6, 25)),
                new AProject().Named("Overdue", "b").Due(new DateOnly(2026, 6, 20)),
                new AProject().Named("Blocked", "c").Blocked("No money"),
                new AProject().Named("Gone", "d").In(ProjectState.Dropped).Blocked("x"),
                new AProject().Named("Closed", "e").In(ProjectState.Measuring)
            )
            .DigestedOn(new DateOnly(2026, 6, 21))
            .Build();
        map.FindProject("e")!.State = ProjectState.Closed;

        var commitments = Digest.Compose(map, Sunday).Commitments;

        Assert.Equal(["a", "e"], commitments.Finished.Select(p => p.Key));
        Assert.Equal("b", Assert.Single(commitments.Slipped).Key);
        Assert.Null(commitments.Slipped[0].Now);
        Assert.Equal("c", Assert.Single(commitments.Blocked).Key);
    }

    [Fact]
    public void One_voice_alone_is_good_or_bad_by_its_score()
    {
        var bad = Voices(new ATouchpoint().Scored(4).Quoted("Never again", Sunday));
        var good = Voices(new ATouchpoint().Scored(8).Quoted("Again", Sunday));

        Assert.Equal("Never again", bad.WorstVoice!.Text);
        Assert.Null(bad.BestVoice);
        Assert.Equal("Again", good.BestVoice!.Text);
        Assert.Null(good.WorstVoice);
    }

    [Fact]
    public void The_newest_words_of_the_worst_and_the_best_moment_of_truth_are_heard()
    {
        var digest = Voices(
            new ATouchpoint().Keyed("a").Scored(1).Quoted("Not a moment of truth", Sunday),
            new ATouchpoint()
                .Keyed("b")
                .Scored(3)
                .MomentOfTruth()
                .Quoted("Old", Sunday.AddDays(-9))
                .Quoted("New", Sunday),
            new ATouchpoint().Keyed("c").Scored(9).MomentOfTruth().Quoted("Great", Sunday)
        );

        Assert.Equal("New", digest.WorstVoice!.Text);
        Assert.Equal("Great", digest.BestVoice!.Text);
    }

    private static DigestContent Voices(params ATouchpoint[] touchpoints) =>
        Digest.Compose(new AMap().With(new AStage().With(touchpoints)).Build(), Sunday);
}
