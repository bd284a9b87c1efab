using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.TestKit;

/// <summary>A fix in progress at the first stage, due in a month, championed by Ben; valid as it stands.</summary>
public sealed class AProject
{
    private string _key = "pr1";
    private string _title = "Answer at the weekend";
    private ProjectState _state = ProjectState.InProgress;
    private DateOnly? _dueOn = new(2026, 7, 31);
    private DateOnly? _deliveredOn;
    private string? _blocker;

    public AProject Named(string title, string? key = null)
    {
        (_title, _key) = (title, key ?? _key);
        return this;
    }

    public AProject In(ProjectState state)
    {
        _state = state;
        return this;
    }

    public AProject Closed() => In(ProjectState.Closed);

    public AProject Due(DateOnly? day)
    {
        _dueOn = day;
        return this;
    }

    public AProject Delivered(DateOnly day)
    {
        _deliveredOn = day;
        return this;
    }

    public AProject Blocked(string by)
    {
        _blocker = by;
        return this;
    }

    public Project Build(MapId mapId, StageId stageId, int order, PersonId champion) =>
        new()
        {
            Id = ProjectId.New(TestClock.MondayMorning),
            MapId = mapId,
            Key = _key,
            Order = order,
            Title = _title,
            Kind = ProjectKind.Fix,
            StageId = stageId,
            ChampionId = champion,
            State = _state,
            DueOn = _dueOn,
            DeliveredOn = _deliveredOn,
            NextStep = "Ask ten homes",
            Blocker = _blocker,
        };
}
