using System.Diagnostics;
using JourneyBot.Journeys.Search;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Search;

public sealed class FindingByName
{
    private static readonly NameSearch Sample = NameSearch.Of(DemoMap.Load().Map);

    [Theory]
    [InlineData("weekend calls", "t5-1")]
    [InlineData("WEEKEND   Call", "t5-1")]
    [InlineData("calls on the weekend", "t5-1")]
    [InlineData("wekend cals", "t5-1")]
    [InlineData("receives renewal terms", "t6-2")]
    [InlineData("recieves the renewel terms", "t6-2")]
    [InlineData("renewal terms", null)]
    [InlineData("t5-1", "t5-1")]
    [InlineData("PR-3", "pr-3")]
    [InlineData("get help", "s5")]
    [InlineData("stage 4", "s4")]
    [InlineData("onboarding kickoff", null)]
    [InlineData("kick-off call", "t3-2")]
    [InlineData("guided import", "pr-1")]
    [InlineData("implementation", "s3")]
    [InlineData("value review meeting", null)]
    public void What_people_type_finds_what_they_mean(string typed, string? key) =>
        Assert.Equal(key, Sample.Find(typed).One?.Key);

    [Fact]
    public void Two_equal_matches_are_asked_back()
    {
        var match = Sample.Find("rota");

        Assert.Null(match.One);
        Assert.InRange(match.Several.Count, 2, 6);
        Assert.Empty(match.Suggestions);
    }

    [Fact]
    public void The_kinds_asked_for_are_the_kinds_found()
    {
        var touchpoints = NameSearch.Of(DemoMap.Load().Map, NamedKind.Touchpoint);

        Assert.All(
            touchpoints.Find("rota").Several,
            n => Assert.Equal(NamedKind.Touchpoint, n.Kind)
        );
        Assert.Equal("t6-2", touchpoints.Find("renewal terms").One?.Key);
        Assert.Null(touchpoints.Find("stage 4").One);
    }

    [Fact]
    public void Without_a_match_the_nearest_are_suggested()
    {
        var match = Sample.Find("weekend letters");

        Assert.Null(match.One);
        Assert.Empty(match.Several);
        Assert.Contains(match.Suggestions, s => s.Key == "t5-1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?")]
    [InlineData("zzzzzz")]
    [InlineData("🙂🙂")]
    public void Nonsense_finds_nothing(string typed)
    {
        var match = Sample.Find(typed);

        Assert.Null(match.One);
        Assert.Empty(match.Several);
        Assert.Empty(match.Suggestions);
    }

    [Theory]
    [InlineData("cafe uber", "Café über Straße")]
    [InlineData("STRASSE", "Café über Straße")]
    [InlineData("сообщения", "Пишет сообщение")]
    [InlineData("支払い", "請求書の支払い")]
    [InlineData("הזמנה", "מבצע הזמנה")]
    [InlineData("ｃａｌｌｓ", "Calls")]
    public void Accents_and_other_scripts_are_found(string typed, string name)
    {
        var map = new AMap()
            .With(
                new AStage().With(
                    new ATouchpoint().Named(name, "it"),
                    new ATouchpoint().Named("Something else", "other")
                )
            )
            .Build();

        Assert.Equal("it", NameSearch.Of(map).Find(typed).One?.Key);
    }

    [Fact]
    public void A_short_word_takes_no_error() => Assert.Null(Sample.Find("cat").One);

    [Fact]
    public void Hostile_length_costs_little()
    {
        var typed = string.Concat(Enumerable.Repeat("weekend\ud800 calls aaaaaaaab ", 50_000));
        var watch = Stopwatch.StartNew();

        Sample.Find(typed);
        Sample.Find(new string('e', 1_000_000));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }
}
