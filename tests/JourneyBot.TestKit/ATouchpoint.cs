using JourneyBot.Journeys.Maps;

namespace JourneyBot.TestKit;

/// <summary>A touchpoint, valid as it stands: importance 3, score 7, partly evidenced, never confirmed.</summary>
public sealed class ATouchpoint
{
    private string _key = "t1";
    private string _name = "Calls us";
    private int _importance = 3;
    private int? _score = 7;
    private int? _baseline = 7;
    private bool _isMomentOfTruth;
    private Evidence _evidence = new(EvidenceLevel.Partly, "interviews", 10, null, null);
    private Confirmation? _confirmed;
    private Intent? _intent;
    private readonly List<(string Text, DateOnly On)> _quotes = [];

    public ATouchpoint Named(string name, string? key = null)
    {
        (_name, _key) = (name, key ?? _key);
        return this;
    }

    public ATouchpoint Keyed(string key)
    {
        _key = key;
        return this;
    }

    public ATouchpoint Weighing(int importance)
    {
        _importance = importance;
        return this;
    }

    public ATouchpoint Scored(int? score, int? baseline = null)
    {
        (_score, _baseline) = (score, baseline ?? score);
        return this;
    }

    public ATouchpoint MomentOfTruth()
    {
        _isMomentOfTruth = true;
        return this;
    }

    public ATouchpoint Evidenced(EvidenceLevel level, DateOnly? asOf = null)
    {
        _evidence = new Evidence(level, "interviews", 10, asOf, null);
        return this;
    }

    public ATouchpoint Confirmed(DateTimeOffset at, PersonId by)
    {
        _confirmed = new Confirmation(at, by);
        return this;
    }

    public ATouchpoint Meant(Intent intent)
    {
        _intent = intent;
        return this;
    }

    public ATouchpoint Quoted(string text, DateOnly on)
    {
        _quotes.Add((text, on));
        return this;
    }

    public Touchpoint Build(StageId stageId, int order)
    {
        var touchpoint = new Touchpoint
        {
            Id = TouchpointId.New(TestClock.MondayMorning),
            StageId = stageId,
            Key = _key,
            Order = order,
            Name = _name,
            Importance = _importance,
            IsMomentOfTruth = _isMomentOfTruth,
            ChosenIntent = _intent,
            Evidence = _evidence,
            Reliability = Reliability.ItDepends,
            Score = _score,
            ScoredOn = _score is null ? null : new DateOnly(2026, 6, 19),
            BaselineScore = _baseline,
            LastConfirmed = _confirmed,
        };
        touchpoint.Quotes.AddRange(
            _quotes.Select(q => new Quote
            {
                Id = QuoteId.New(TestClock.MondayMorning),
                TouchpointId = touchpoint.Id,
                Text = q.Text,
                SaidBy = "Home manager",
                On = q.On,
            })
        );
        return touchpoint;
    }
}
