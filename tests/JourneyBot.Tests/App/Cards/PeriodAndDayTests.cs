using JourneyBot.App.Bot;
using JourneyBot.App.Maps;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Projects;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Cards;

public sealed class PeriodAndDayTests
{
    private static readonly CardContext Context = new(
        TestClock.MondayMorning,
        TimeZoneInfo.Utc,
        pageUrl: null
    );

    [Theory]
    [InlineData("2026-Q2", "The second quarter of 2026: 2 came in")]
    [InlineData("2025", "2025: 2 came in")]
    [InlineData("2025-12", "December 2025: 2 came in")]
    public void The_overview_names_quarters_and_years_as_what_they_are(string period, string words)
    {
        var map = new AMap().Counting(period, new Counted(2, 9), new Counted(1, 3)).Build();

        Assert.Contains(
            words,
            OverviewCards.Overview(map, Context).ToJson().ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_period_that_has_not_begun_is_not_the_current_one()
    {
        var map = new AMap()
            .Counting("2026-06", new Counted(2, 9), new Counted(1, 3))
            .Counting("2026-Q3", new Counted(4, 9), new Counted(1, 3))
            .Build();

        var card = OverviewCards.Overview(map, Context).ToJson().ToString();

        Assert.Contains("June: 2 came in", card, StringComparison.Ordinal);
        Assert.Equal(map.Periods[0], map.CurrentPeriod(new DateOnly(2026, 6, 30)));
        Assert.Equal(map.Periods[1], map.CurrentPeriod(new DateOnly(2026, 7, 1)));
    }

    [Theory]
    [InlineData(ProjectState.Measuring, false)]
    [InlineData(ProjectState.InProgress, true)]
    public void Only_what_is_not_delivered_can_be_overdue(ProjectState state, bool overdue)
    {
        var map = new AMap().With(new AProject().In(state).Due(new DateOnly(2026, 6, 1))).Build();

        var card = StageCards.Living(map, map.Stages[0], Context).ToJson().ToString();

        Assert.Equal(overdue, card.Contains("overdue", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(21, "unchanged this week")]
    [InlineData(20, "unchanged since 20 June")]
    public void This_week_is_said_of_this_week_only(int digestOn, string words)
    {
        var map = new AMap().DigestedOn(new DateOnly(2026, 6, digestOn)).Build();

        Assert.Contains(
            words,
            StageCards.Living(map, map.Stages[0], Context).ToJson().ToString(),
            StringComparison.Ordinal
        );
    }
}
