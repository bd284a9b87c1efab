using JourneyBot.Journeys.Wording;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Wording;

public sealed class WordsTests
{
    private static readonly DateOnly Today = new(2026, 6, 29);

    private readonly Words _words = new(new AMap().Build().Workspace);

    [Fact]
    public void One_is_singular()
    {
        Assert.Equal("1 customer", _words.Customers(1));
        Assert.Equal("0 customers", _words.Customers(0));
        Assert.Equal("1,200 people", _words.Count(1200, "person", "people"));
        Assert.Equal("EUR 191,200 a year", _words.MoneyAYear(191_200));
    }

    [Theory]
    [InlineData("0.5", "up 0.5")]
    [InlineData("-0.3", "down 0.3")]
    [InlineData("0.0", "unchanged")]
    [InlineData(null, "")]
    public void Changes_are_words(string? change, string words) =>
        Assert.Equal(
            words,
            _words.Change(
                change is null
                    ? null
                    : decimal.Parse(change, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Theory]
    [InlineData(0, "today")]
    [InlineData(-1, "yesterday")]
    [InlineData(-2, "2 days ago")]
    [InlineData(1, "tomorrow")]
    [InlineData(3, "in 3 days")]
    public void Days_are_told_from_today(int days, string words) =>
        Assert.Equal(words, _words.Ago(Today.AddDays(days), Today));

    [Fact]
    public void A_day_of_another_year_says_so()
    {
        Assert.Equal("by 3 July", Words.By(new DateOnly(2026, 7, 3), Today));
        Assert.Equal("by 29 June", Words.Due(Today, Today));
        Assert.Equal("was due 28 June", Words.Due(Today.AddDays(-1), Today));
        Assert.Equal("31 December 2025", Words.Day(new DateOnly(2025, 12, 31), Today));
    }

    [Fact]
    public void A_moment_is_a_day_of_the_workspaces_zone() =>
        Assert.Equal(Today, _words.DayOf(new DateTimeOffset(2026, 6, 28, 22, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "Ada" }, "Ada")]
    [InlineData(new[] { "Ada", "Ben" }, "Ada and Ben")]
    [InlineData(new[] { "Ada", "Ben", "Cleo" }, "Ada, Ben and Cleo")]
    public void Names_are_listed_as_people_say_them(string[] names, string words) =>
        Assert.Equal(words, Words.List(names));

    [Fact]
    public void A_locale_nobody_knows_counts_as_English()
    {
        var words = new Words(new AMap().Speaking("not a locale").Build().Workspace);

        Assert.Equal("6.9", words.Score(6.9m));
        Assert.Equal("–", words.Score(null));
    }
}
