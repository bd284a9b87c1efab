using JourneyBot.Journeys.Maps;

namespace JourneyBot.TestKit;

/// <summary>A stage with one touchpoint, led by Ada and championed by Ben, valid as it stands.</summary>
public sealed class AStage
{
    private readonly List<ATouchpoint> _touchpoints = [];
    private string _key = "s1";
    private string _name = "I get help when it matters";

    public AStage Named(string name, string? key = null)
    {
        (_name, _key) = (name, key ?? _key);
        return this;
    }

    public AStage Keyed(string key)
    {
        _key = key;
        return this;
    }

    public AStage With(params ReadOnlySpan<ATouchpoint> touchpoints)
    {
        _touchpoints.AddRange(touchpoints);
        return this;
    }

    public Stage Build(MapId mapId, int order, PersonId leader, PersonId champion)
    {
        var stage = new Stage
        {
            Id = StageId.New(TestClock.MondayMorning),
            MapId = mapId,
            Key = _key,
            Order = order,
            Name = _name,
            ShortName = _key,
            AccountableLeaderId = leader,
            ChampionIds = [champion],
            Channel = $"Journey {order}",
        };
        stage.Touchpoints.AddRange(
            (
                _touchpoints.Count == 0 ? [new ATouchpoint().Keyed($"{_key}-t1")] : _touchpoints
            ).Select((t, i) => t.Build(stage.Id, i + 1))
        );
        return stage;
    }
}
