using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.CustomerAsset;

public sealed class CustomerMathTests
{
    [Fact]
    public void Numbers_that_add_up_break_nothing() =>
        Assert.All(
            DemoMap.Load().Map.Periods,
            p => Assert.Empty(CustomerMath.Check(p, DemoMap.Load().Map.Reasons))
        );

    [Fact]
    public void Exactly_what_was_lost_may_be_explained_and_not_one_more()
    {
        Assert.Empty(Check(Behaviour.Depart, 3, 6000));
        Assert.Contains(
            "4 customers, but lost is 3",
            Assert.Single(Check(Behaviour.Depart, 4, 6000)).Problem,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "6,001, but lost is 6,000",
            Assert.Single(Check(Behaviour.Depart, 3, 6001)).Problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reasons_for_taking_less_stay_within_diminished()
    {
        Assert.Empty(Check(Behaviour.Diminish, 1, 500));
        Assert.Single(Check(Behaviour.Diminish, 2, 500));
        Assert.Empty(Check(Behaviour.Stay, 90, 900_000));
    }

    [Theory]
    [InlineData("2026-06", 2026, 6, 1, "2026-06-30")]
    [InlineData("2026-02", 2026, 2, 1, "2026-02-28")]
    [InlineData("2026-Q4", 2026, 10, 3, "2026-12-31")]
    [InlineData("2026", 2026, 1, 12, "2026-12-31")]
    public void A_period_is_a_month_a_quarter_or_a_year(
        string text,
        int year,
        int month,
        int months,
        string lastDay
    )
    {
        var period = Period.Parse(text);

        Assert.Equal((year, month, months), (period.Year, period.Month, period.Months));
        Assert.Equal(lastDay, $"{period.LastDay:yyyy-MM-dd}");
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q0")]
    [InlineData("2026_06")]
    [InlineData("26-06")]
    [InlineData("1899")]
    [InlineData("9999")]
    [InlineData("June")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_period(string? text) =>
        Assert.False(Period.TryParse(text, out _));

    private static List<BrokenRule> Check(Behaviour behaviour, int volume, long value)
    {
        var map = new AMap()
            .Counting(
                "2026-06",
                new Counted(5, 9000),
                new Counted(3, 6000),
                diminished: new Counted(1, 500)
            )
            .Build();
        var reason = new Reason
        {
            Id = ReasonId.New(TestClock.MondayMorning),
            MapId = map.Id,
            Key = "r",
            Order = 1,
            Text = "Because",
            Behaviour = behaviour,
            StageId = null,
            WithinOurControl = true,
        };
        map.Periods[0].ReasonCounts.Add(new ReasonCount(reason.Id, volume, value));
        return [.. CustomerMath.Check(map.Periods[0], [reason])];
    }
}
