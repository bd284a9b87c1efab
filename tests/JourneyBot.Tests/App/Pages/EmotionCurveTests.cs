using System.Globalization;
using System.Text.RegularExpressions;
using JourneyBot.App.Pages;

namespace JourneyBot.Tests.App.Pages;

public sealed partial class EmotionCurveTests
{
    [Fact]
    public void A_ten_stands_higher_than_a_one_and_both_fit_in()
    {
        Assert.InRange(EmotionCurve.Y(10), 10, EmotionCurve.Y(1) - 50);
        Assert.InRange(EmotionCurve.Y(1), 60, EmotionCurve.Height - 10);
    }

    [Fact]
    public void The_curve_never_leaves_the_band_between_the_scores_it_connects()
    {
        var map = new APageMap();
        map.AddTouchpoint("a", "A moment", 2, stage: 1)
            .AddTouchpoint("b", "A moment", 9, stage: 1)
            .AddTouchpoint("c", "A moment", 9, stage: 1)
            .AddTouchpoint("d", "A moment", 1, stage: 1)
            .AddTouchpoint("e", "A moment", 10, stage: 1);

        var curve = EmotionCurve.Of(map.Build());

        Assert.All(
            Numbers(curve.PathOf(1)).Chunk(2),
            pair => Assert.InRange(pair[1], EmotionCurve.Y(10) - 0.1, EmotionCurve.Y(1) + 0.1)
        );
    }

    [Fact]
    public void The_curve_meets_itself_where_two_stages_touch()
    {
        var curve = EmotionCurve.Of(new APageMap().Build());

        // Stage 1 holds one touchpoint, at 50; stage 2 two, at 25 and 75 of its own width.
        var first = Numbers(curve.PathOf(0));
        var second = Numbers(curve.PathOf(1));

        Assert.Equal(first[0] - 100, second[0], 1);
        Assert.Equal(first[1], second[1], 1);
        Assert.Equal(125, first[6], 1);
        Assert.Equal(25, second[6], 1);
    }

    [Fact]
    public void What_was_never_scored_stands_in_the_middle_and_the_curve_passes_it_by()
    {
        var map = new APageMap().AddTouchpoint("t4", "Hears nothing", null, stage: 1).Build();

        var curve = EmotionCurve.Of(map);

        Assert.Equal(3, curve.PointsOf(1).Count());
        Assert.Equal(EmotionCurve.Y(5.5), curve.PointsOf(1).Last().Y);
        Assert.Equal(2, curve.PathOf(1).Split('C').Length - 1);
    }

    [Fact]
    public void A_map_without_scores_has_no_curve_and_no_points()
    {
        var curve = EmotionCurve.Of(new APageMap().WithoutScores().Build());

        Assert.True(curve.IsEmpty);
        Assert.Equal("", curve.PathOf(0));
        Assert.Empty(curve.PointsOf(1));
    }

    [Fact]
    public void The_number_of_the_lowest_point_stands_below_it()
    {
        var curve = EmotionCurve.Of(new APageMap().Build());

        Assert.True(curve.IsValley(curve.PointsOf(1).First()));
        Assert.False(curve.IsValley(curve.PointsOf(0).First()));
    }

    private static List<double> Numbers(string path) =>
        [.. Number.Matches(path).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"-?\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number { get; }
}
