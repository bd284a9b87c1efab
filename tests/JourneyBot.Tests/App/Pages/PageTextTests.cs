using JourneyBot.App.Pages;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

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
    [InlineData(60, "2 months ago")]
    [InlineData(729, "24 months ago")]
    [InlineData(730, "2 years ago")]
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
    [InlineData("de-DE", "191.200")]
    [InlineData("en-GB", "191,200")]
    [InlineData("not a locale!", "191,200")]
    public void Numbers_have_the_separators_of_the_workspace(string locale, string written)
    {
        var from = new APageMap().Build().Workspace;
        var workspace = new Workspace
        {
            Id = from.Id,
            Key = from.Key,
            Name = from.Name,
            Currency = from.Currency,
            TimeZone = "Nowhere/Atlantis",
            Locale = locale,
            CustomerDefinition = from.CustomerDefinition,
            ValueDefinition = from.ValueDefinition,
            CustomersPerMarble = 1,
        };

        Assert.Equal(written, PageText.For(workspace, APageMap.Now).Number(191_200));
    }

    [Theory]
    [InlineData(9, 191_200, "net growth of 9 customers and EUR 191,200 a year.")]
    [InlineData(1, -27_600, "1 customer more, but EUR 27,600 a year less.")]
    [InlineData(-2, -500, "net loss of 2 customers and EUR 500 a year.")]
    [InlineData(-1, 500, "1 customer fewer, but EUR 500 a year more.")]
    [InlineData(0, -500, "as many as before, but EUR 500 a year less.")]
    [InlineData(0, 0, "as many as before, worth as much.")]
    public void The_customer_asset_is_told_in_volume_and_in_value(
        long volume,
        long value,
        string ending
    )
    {
        var month = new APageMap().Month;
        var counted = new CustomerMathPeriod
        {
            Id = month.Id,
            MapId = month.MapId,
            Period = month.Period,
            CountedOn = month.CountedOn,
            Final = true,
            Opening = month.Opening,
            Incoming = new Counted(10 + volume, 1000 + value),
            Lost = new Counted(10, 1000),
            Grew = month.Grew,
            Diminished = month.Diminished,
            Closing = month.Closing,
        };

        var opening = CustomerAssetText.Opening(counted, Text);

        Assert.StartsWith(
            "As a result of the experience we delivered to our customers in June, ",
            opening,
            StringComparison.Ordinal
        );
        Assert.EndsWith(ending, opening, StringComparison.Ordinal);
    }

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
