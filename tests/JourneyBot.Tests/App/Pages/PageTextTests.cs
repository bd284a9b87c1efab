using JourneyBot.App.Pages;
using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Tests.App.Pages;

public sealed class PageTextTests
{
    private static readonly PageText Text = PageText.For(
        new APageMap().Build().Workspace,
        APageMap.Now
    );

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "yesterday")]
    [InlineData(13, "13 days ago")]
    [InlineData(14, "2 weeks ago")]
    [InlineData(60, "27 April")]
    [InlineData(-3, "today")]
    public void An_age_is_said_in_words(int days, string words) =>
        Assert.Equal(words, Text.Ago(APageMap.Now.AddDays(-days)));

    [Fact]
    public void The_day_turns_where_the_workspace_is()
    {
        var workspace = new APageMap().Build().Workspace;
        var lateEvening = new DateTimeOffset(2026, 6, 26, 22, 30, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 6, 27), PageText.For(workspace, lateEvening).Today);
    }

    [Theory]
    [InlineData("2026-07-03", "by 3 July")]
    [InlineData("2026-06-26", "by 26 June")]
    [InlineData("2026-06-25", "was due 25 June")]
    [InlineData("2027-07-03", "by 3 July 2027")]
    public void A_due_date_says_when_it_is_over(string day, string words) =>
        Assert.Equal(
            words,
            Text.Due(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData(191_200, "+191,200")]
    [InlineData(-27_600, "−27,600")]
    [InlineData(0, "0")]
    public void A_net_number_has_its_sign(long number, string written) =>
        Assert.Equal(written, Text.WithSign(number));

    [Fact]
    public void Marbles_stand_for_more_customers_before_a_row_grows_too_long()
    {
        var map = new APageMap();

        Assert.Equal(1, CustomerAssetText.CustomersPerMarble(map.Month, map.Build().Workspace));
        Assert.Equal(
            100,
            CustomerAssetText.CustomersPerMarble(
                new CustomerMathPeriod
                {
                    Id = map.Month.Id,
                    MapId = map.Month.MapId,
                    Period = map.Month.Period,
                    CountedOn = map.Month.CountedOn,
                    Final = true,
                    Opening = new Counted(0, 0),
                    Incoming = new Counted(4_200, 1),
                    Lost = new Counted(0, 0),
                    Grew = new Counted(0, 0),
                    Diminished = new Counted(0, 0),
                    Closing = new Counted(4_200, 1),
                },
                map.Build().Workspace
            )
        );
    }
}
