using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Tests.App.Pages;

/// <summary>A small map with one of everything a page shows: two stages, three touchpoints, a project, a decision and a month.</summary>
internal sealed class APageMap
{
    public static readonly DateTimeOffset Now = new(2026, 6, 26, 14, 0, 0, TimeSpan.Zero);

    private readonly JourneyMap _map;

    public APageMap(string name = "From Sunday-night rota to a calm week", string? text = null)
    {
        var workspace = AWorkspace(text ?? "Brackenfold");
        _map = new JourneyMap
        {
            Id = MapId.New(Now),
            WorkspaceId = workspace.Id,
            Workspace = workspace,
            Key = "map-1",
            Name = name,
            PersonaKeys = ["maren"],
            State = MapState.Current,
            Status = MapStatus.Live,
            ReviewEveryDays = 7,
            StaleAfterDays = 14,
        };
        _map.Stages.Add(AStage("s1", text ?? "I run my week on it", text));
        _map.Stages.Add(AStage("s2", text ?? "I get help when it matters", text));
        AddTouchpoint("t1", text ?? "Approves leave requests", 8, confirmedDaysAgo: 2);
        AddTouchpoint("t2", text ?? "Calls on a weekend", 3, confirmedDaysAgo: 9, stage: 1);
        AddTouchpoint("t3", text ?? "Hears back", 6, confirmedDaysAgo: 30, stage: 1);
        _map.Projects.Add(AProject(text ?? "Weekend rota desk"));
        _map.Decisions.Add(ADecision(text ?? "Fund a six-week weekend rota desk"));
        _map.Reasons.Add(AReason(text ?? "Nobody answered at the weekend"));
        _map.Periods.Add(AMonth());
    }

    public JourneyMap Build() => _map;

    public APageMap WithoutScores()
    {
        foreach (var touchpoint in _map.Touchpoints)
        {
            touchpoint.Score = null;
        }

        return this;
    }

    public APageMap AddTouchpoint(
        string key,
        string name,
        int? score,
        int? confirmedDaysAgo = null,
        int stage = 0
    )
    {
        var touchpoints = _map.Stages[stage].Touchpoints;
        touchpoints.Add(
            new Touchpoint
            {
                Id = TouchpointId.New(Now),
                StageId = _map.Stages[stage].Id,
                Key = key,
                Order = touchpoints.Count + 1,
                Name = name,
                Importance = 3,
                IsMomentOfTruth = score == 3,
                Score = score,
                Evidence = new Evidence(EvidenceLevel.Evidenced, "calls", 23, null, null),
                LastConfirmed = confirmedDaysAgo is { } days
                    ? new Confirmation(Now.AddDays(-days), _map.Workspace.People[0].Id)
                    : null,
            }
        );
        return this;
    }

    public CustomerMathPeriod Month => _map.Periods[0];

    private static Workspace AWorkspace(string text)
    {
        var id = WorkspaceId.New(Now);
        var workspace = new Workspace
        {
            Id = id,
            Key = "brackenfold",
            Name = text,
            Currency = "EUR",
            TimeZone = "Europe/Copenhagen",
            Locale = "en-GB",
            CustomerDefinition = text,
            ValueDefinition = "Yearly subscription value in EUR",
            CustomersPerMarble = 1,
        };
        workspace.People.Add(
            new Person
            {
                Id = PersonId.New(Now),
                WorkspaceId = id,
                Key = "p-rosa",
                Order = 1,
                Name = text == "Brackenfold" ? "Rosa Quintero" : text,
                TimeZone = "Europe/Madrid",
            }
        );
        workspace.Personas.Add(
            new Persona
            {
                Id = PersonaId.New(Now),
                WorkspaceId = id,
                Key = "maren",
                Order = 1,
                Name = text == "Brackenfold" ? "Maren, operations manager" : text,
            }
        );
        return workspace;
    }

    private Stage AStage(string key, string name, string? text) =>
        new()
        {
            Id = StageId.New(Now),
            MapId = _map.Id,
            Key = text is null ? key : key + text,
            Order = _map.Stages.Count + 1,
            Name = name,
            ShortName = text ?? "Stage",
            CustomerGoal = text,
            AccountableLeaderId = _map.Workspace.People[0].Id,
            ChampionIds = [_map.Workspace.People[0].Id],
            Doing = text ?? "Plans on Thursday",
            Thinking = text ?? "Nobody answers",
            Asking = text,
            Feeling = text,
            Changing = text,
        };

    private Project AProject(string title) =>
        new()
        {
            Id = ProjectId.New(Now),
            MapId = _map.Id,
            Key = "pr-1",
            Order = 1,
            Title = title,
            Kind = ProjectKind.Pilot,
            StageId = _map.Stages[1].Id,
            ChampionId = _map.Workspace.People[0].Id,
            State = ProjectState.InProgress,
            DueOn = new DateOnly(2026, 7, 17),
            NextStep = title,
            Blocker = title,
        };

    private Decision ADecision(string title) =>
        new()
        {
            Id = DecisionId.New(Now),
            MapId = _map.Id,
            Key = "d-1",
            Order = 1,
            Title = title,
            StageId = _map.Stages[1].Id,
            AskedOfId = _map.Workspace.People[0].Id,
            NeededBy = new DateOnly(2026, 7, 3),
            Options = [title, "Wait"],
            Recommendation = 0,
            CostOfWaiting = title,
        };

    private Reason AReason(string text) =>
        new()
        {
            Id = ReasonId.New(Now),
            MapId = _map.Id,
            Key = "r-1",
            Order = 1,
            Text = text,
            Behaviour = Behaviour.Depart,
            StageId = _map.Stages[1].Id,
            WithinOurControl = true,
        };

    private CustomerMathPeriod AMonth() =>
        new()
        {
            Id = PeriodId.New(Now),
            MapId = _map.Id,
            Period = Period.Parse("2026-06"),
            CountedOn = new DateOnly(2026, 6, 26),
            Final = false,
            Opening = new Counted(370, 6_000_000),
            Incoming = new Counted(19, 315_200),
            Lost = new Counted(10, 124_000),
            Grew = new Counted(0, 0),
            Diminished = new Counted(0, 0),
            Closing = new Counted(379, 6_191_200),
            ReasonCounts = [new ReasonCount(_map.Reasons[0].Id, 3, 51_000)],
        };
}
