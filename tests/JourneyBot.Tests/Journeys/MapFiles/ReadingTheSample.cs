using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.MapFiles;

public sealed class ReadingTheSample
{
    private readonly ImportedMap _imported = DemoMap.Load();

    private JourneyMap Map => _imported.Map;

    [Fact]
    public void It_holds_everything_the_file_counts()
    {
        Assert.Equal(6, Map.Stages.Count);
        Assert.Equal(20, Map.Touchpoints.Count());
        Assert.Equal(9, Map.Projects.Count);
        Assert.Equal(3, Map.Decisions.Count);
        Assert.Equal(8, Map.Reasons.Count);
        Assert.Equal(6, Map.Periods.Count);
        Assert.Equal(15, _imported.Workspace.People.Count);
        Assert.Equal(10, _imported.Updates.Count);
        Assert.Equal(80, Map.Touchpoints.Sum(t => t.Readings.Count));
    }

    [Fact]
    public void It_is_read_without_a_warning() =>
        Assert.Empty(MapFile.Read(DemoMap.Json(), DemoMap.Now).Warnings);

    [Fact]
    public void The_baseline_is_the_version_of_the_first_scores()
    {
        Assert.Equal(2, Map.Baseline!.Number);
        Assert.Equal(3, Map.FindTouchpoint("t3-1")!.BaselineScore);
        Assert.Equal(6, Map.FindTouchpoint("t3-1")!.Score);
    }

    [Fact]
    public void Updates_are_numbered_in_the_order_of_time()
    {
        Assert.Equal(Enumerable.Range(1, 10), _imported.Updates.Select(u => u.Number));
        Assert.Equal("u-02", _imported.Updates[0].Key);
        Assert.Equal("u-10", _imported.Updates[9].Key);
        Assert.Equal(10, Map.Revision);
        Assert.Equal(2, Map.FindStage("s1")!.Revision);
        Assert.Equal(0, Map.FindStage("s6")!.Revision);
    }

    [Fact]
    public void A_stage_without_changes_is_confirmed_touchpoint_by_touchpoint()
    {
        var priya = _imported.Workspace.People.Find(p => p.Key == "p-priya")!;

        Assert.All(
            Map.FindStage("s2")!.Touchpoints,
            t => Assert.Equal(priya.Id, t.LastConfirmed!.ById)
        );
        Assert.Null(Map.FindTouchpoint("t1-2")!.LastConfirmed);
        Assert.Null(Freshness.LastConfirmed(Map.FindStage("s6")!));
    }

    [Fact]
    public void A_cover_confirms_in_the_covers_own_name()
    {
        var mateo = _imported.Workspace.People.Find(p => p.Key == "p-mateo")!;

        Assert.Equal(mateo.Id, Map.FindTouchpoint("t5-3")!.LastConfirmed!.ById);
    }

    [Fact]
    public void The_last_digest_is_taken_from_the_second_newest_scores()
    {
        var mark = Map.LastDigest!;

        Assert.Equal(new DateOnly(2026, 6, 19), mark.On);
        Assert.Equal(4, mark.Scores[Map.FindTouchpoint("t4-1")!.Id]);
        Assert.Equal(new DateOnly(2026, 7, 31), mark.DueDates[Map.FindProject("pr-2")!.Id]);
        Assert.Equal(ProjectState.Measuring, mark.States[Map.FindProject("pr-1")!.Id]);
    }

    [Fact]
    public void Spoken_doors_are_understood()
    {
        Assert.Equal(Via.Card, Update("u-01").Via);
        Assert.Equal(Via.Message, Update("u-04").Via);
        Assert.Equal(Via.Tab, Update("u-10").Via);
    }

    [Fact]
    public void A_quote_carries_the_id_of_the_update_that_brought_it()
    {
        var update = Update("u-04");

        Assert.Equal(update.Id.Value, Map.FindTouchpoint("t3-1")!.Quotes[0].Id.Value);
    }

    [Fact]
    public void A_running_period_is_not_final()
    {
        var june = Map.Periods[^1];

        Assert.Equal(Period.Parse("2026-06"), june.Period);
        Assert.False(june.Final);
        Assert.Equal(new Counted(9, 191_200), june.Net);
    }

    private Update Update(string key) => _imported.Updates.First(u => u.Key == key);
}
