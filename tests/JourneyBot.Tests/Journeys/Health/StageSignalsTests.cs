using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Health;

public sealed class StageSignalsTests
{
    [Theory]
    [InlineData(null, true, 7, StageSignal.NoSignal)]
    [InlineData(null, true, 8, StageSignal.Hindered)]
    [InlineData(null, true, 6, StageSignal.Helped)]
    [InlineData(Behaviour.Depart, true, 7, StageSignal.Hindered)]
    [InlineData(Behaviour.Diminish, true, 7, StageSignal.Hindered)]
    [InlineData(Behaviour.Depart, false, 7, StageSignal.NoSignal)]
    [InlineData(Behaviour.Stay, true, 7, StageSignal.Helped)]
    [InlineData(Behaviour.Grow, true, 8, StageSignal.Mixed)]
    [InlineData(Behaviour.Depart, true, 6, StageSignal.Mixed)]
    public void Reasons_named_here_and_the_way_the_score_went_make_the_signal(
        Behaviour? behaviour,
        bool withinOurControl,
        int scoreBefore,
        StageSignal expected
    )
    {
        var map = Named(behaviour, withinOurControl, volume: 2);
        var touchpoint = map.Stages[0].Touchpoints[0];
        map.LastDigest = DigestMark.Of(map, new DateOnly(2026, 6, 21)) with
        {
            Scores = new Dictionary<TouchpointId, int> { [touchpoint.Id] = scoreBefore },
        };

        Assert.Equal(expected, StageSignals.Of(map, map.Stages[0], map.Periods[0]));
    }

    [Fact]
    public void A_reason_that_nobody_named_in_the_period_is_no_signal()
    {
        var map = Named(Behaviour.Depart, true, volume: 0);

        Assert.Equal(StageSignal.NoSignal, StageSignals.Of(map, map.Stages[0], map.Periods[0]));
        Assert.Equal(StageSignal.NoSignal, StageSignals.Of(map, map.Stages[0], period: null));
    }

    [Fact]
    public void Lost_here_counts_who_left_and_not_who_stayed()
    {
        var left = Named(Behaviour.Depart, false, volume: 2);
        var stayed = Named(Behaviour.Stay, true, volume: 2);

        Assert.Equal(
            new Counted(2, 2000),
            StageSignals.LostHere(left, left.Stages[0], left.Periods[0])
        );
        Assert.Equal(default, StageSignals.LostHere(stayed, stayed.Stages[0], stayed.Periods[0]));
    }

    private static JourneyMap Named(Behaviour? behaviour, bool withinOurControl, int volume)
    {
        var map = new AMap()
            .Counting("2026-06", new Counted(5, 9000), new Counted(3, 6000))
            .Build();
        if (behaviour is { } known)
        {
            var reason = new Reason
            {
                Id = ReasonId.New(TestClock.MondayMorning),
                MapId = map.Id,
                Key = "r",
                Order = 1,
                Text = "Because",
                Behaviour = known,
                StageId = map.Stages[0].Id,
                WithinOurControl = withinOurControl,
            };
            map.Reasons.Add(reason);
            map.Periods[0].ReasonCounts.Add(new ReasonCount(reason.Id, volume, volume * 1000));
        }

        return map;
    }
}
