using JourneyBot.App.Pages;
using JourneyBot.Journeys.Health;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Pages;

public sealed class StageTextTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "below 7")]
    [InlineData(4, "a moment of truth is at 3")]
    public void The_worst_that_keeps_a_stage_from_green_is_said_first(int stage, string? why) =>
        Assert.Equal(why, Why(stage, DemoMap.Now));

    [Fact]
    public void A_stage_nobody_confirmed_lately_says_since_when() =>
        Assert.Equal("nobody confirmed it since 22 June", Why(0, DemoMap.Now.AddDays(60)));

    private static string? Why(int number, DateTimeOffset now)
    {
        var map = DemoMap.Load().Map;
        var stage = map.Stages[number];
        var text = PageText.For(map.Workspace, now);
        return StageText.Why(stage, StageHealth.Of(map, stage, text.Today), text);
    }
}
