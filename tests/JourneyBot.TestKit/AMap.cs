using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.TestKit;

/// <summary>A live map of one stage with Ada, Ben and Cleo in its workspace, valid as it stands.</summary>
public sealed class AMap
{
    private static readonly string[] Names = ["Ada Lind", "Ben Okoro", "Cleo Marsh"];
    private readonly List<AStage> _stages = [];
    private readonly List<AProject> _projects = [];
    private readonly List<ADecision> _decisions = [];
    private readonly List<Func<MapId, CustomerMathPeriod>> _periods = [];
    private DateOnly? _digestOn;
    private string _locale = "en-GB";

    public AMap With(params ReadOnlySpan<AStage> stages)
    {
        _stages.AddRange(stages);
        return this;
    }

    public AMap With(params ReadOnlySpan<AProject> projects)
    {
        _projects.AddRange(projects);
        return this;
    }

    public AMap With(params ReadOnlySpan<ADecision> decisions)
    {
        _decisions.AddRange(decisions);
        return this;
    }

    /// <summary>A counted month whose closing is right whatever the numbers.</summary>
    public AMap Counting(
        string period,
        Counted incoming,
        Counted lost,
        Counted grew = default,
        Counted diminished = default
    )
    {
        var opening = new Counted(100, 1_000_000);
        _periods.Add(mapId => new CustomerMathPeriod
        {
            Id = PeriodId.New(TestClock.MondayMorning),
            MapId = mapId,
            Period = Period.Parse(period),
            CountedOn = Period.Parse(period).LastDay,
            Final = true,
            Opening = opening,
            Incoming = incoming,
            Lost = lost,
            Grew = grew,
            Diminished = diminished,
            Closing = new Counted(
                opening.Volume + incoming.Volume - lost.Volume,
                opening.Value + incoming.Value - lost.Value + grew.Value - diminished.Value
            ),
        });
        return this;
    }

    /// <summary>With a digest of that day, when everything was as it is now.</summary>
    public AMap DigestedOn(DateOnly day)
    {
        _digestOn = day;
        return this;
    }

    public AMap Speaking(string locale)
    {
        _locale = locale;
        return this;
    }

    public JourneyMap Build()
    {
        var workspace = Workspace();
        var (leader, champion) = (workspace.People[0].Id, workspace.People[1].Id);
        var map = new JourneyMap
        {
            Id = MapId.New(TestClock.MondayMorning),
            WorkspaceId = workspace.Id,
            Workspace = workspace,
            Key = "map",
            Name = "A calm week",
            State = MapState.Current,
            Status = MapStatus.Live,
            ReviewEveryDays = 7,
            StaleAfterDays = 14,
        };
        map.Stages.AddRange(
            (_stages.Count == 0 ? [new AStage()] : _stages).Select(
                (s, i) => s.Build(map.Id, i + 1, leader, champion)
            )
        );
        map.Projects.AddRange(
            _projects.Select((p, i) => p.Build(map.Id, map.Stages[0].Id, i + 1, champion))
        );
        map.Decisions.AddRange(
            _decisions.Select((d, i) => d.Build(map.Id, map.Stages[0].Id, i + 1, leader, champion))
        );
        map.Periods.AddRange(_periods.Select(p => p(map.Id)));
        map.LastDigest = _digestOn is { } on ? DigestMark.Of(map, on) : null;
        return map;
    }

    private Workspace Workspace()
    {
        var id = WorkspaceId.New(TestClock.MondayMorning);
        var workspace = new Workspace
        {
            Id = id,
            Key = "acme",
            Name = "Acme",
            Currency = "EUR",
            TimeZone = "Europe/Copenhagen",
            Locale = _locale,
            CustomerDefinition = "Whoever pays",
            ValueDefinition = "What they pay a year",
            CustomersPerMarble = 1,
        };
        workspace.People.AddRange(
            Names.Select(
                (name, i) =>
                    new Person
                    {
                        Id = PersonId.New(TestClock.MondayMorning),
                        WorkspaceId = id,
                        Key = name.Split(' ')[0].ToLowerInvariant(),
                        Order = i + 1,
                        Name = name,
                        TimeZone = "Europe/Copenhagen",
                    }
            )
        );
        return workspace;
    }
}
