using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.TestKit;

/// <summary>An open decision at the first stage with two options, asked of Ada by Ben; valid as it stands.</summary>
public sealed class ADecision
{
    private string _key = "d1";
    private string _title = "Who answers at night?";
    private bool _isAsked = true;
    private DateOnly? _neededBy = new(2026, 7, 3);
    private string[] _options = ["We do", "A partner"];
    private DecisionStatus _status = DecisionStatus.Open;

    public ADecision Named(string title, string? key = null)
    {
        (_title, _key) = (title, key ?? _key);
        return this;
    }

    public ADecision AskedOfNobody()
    {
        _isAsked = false;
        return this;
    }

    public ADecision NeededBy(DateOnly? day)
    {
        _neededBy = day;
        return this;
    }

    public ADecision With(params string[] options)
    {
        _options = options;
        return this;
    }

    public ADecision In(DecisionStatus status)
    {
        _status = status;
        return this;
    }

    public Decision Build(MapId mapId, StageId stageId, int order, PersonId ada, PersonId ben)
    {
        var decision = new Decision
        {
            Id = DecisionId.New(TestClock.MondayMorning),
            MapId = mapId,
            Key = _key,
            Order = order,
            Title = _title,
            StageId = stageId,
            RequestedById = ben,
            AskedOfId = _isAsked ? ada : null,
            NeededBy = _neededBy,
            Recommendation = _options.Length > 0 ? 0 : null,
            CostOfWaiting = "Two customers a month",
            Status = _status,
        };
        decision.Options.AddRange(_options);
        return decision;
    }
}
