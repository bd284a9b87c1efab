using System.Globalization;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using MonthOf = JourneyBot.Journeys.CustomerAsset.Period;

namespace JourneyBot.TestKit.Decks;

/// <summary>Makes maps of any size from a seed; every text comes from the texts given, and whatever may be missing sometimes is.</summary>
internal sealed class MapOfAnySize(
    int seed,
    int stages,
    int touchpoints,
    int projects,
    params string[] texts
)
{
    public static readonly DateTimeOffset Now = new(2026, 6, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.DateTime);
    private readonly Random _random = new(seed);
    private readonly WorkspaceId _workspace = WorkspaceId.From(Id(seed, 1));
    private readonly MapId _map = MapId.From(Id(seed, 2));
    private int _ids = 100;

    /// <summary>Chance in percent that an optional thing is missing.</summary>
    public int Missing { get; init; } = 20;

    public JourneyMap Build()
    {
        var map = new JourneyMap
        {
            Id = _map,
            WorkspaceId = _workspace,
            Workspace = Workspace(),
            Key = "map",
            Name = Text(),
            Scenario = Maybe(),
            PersonaKeys = ["persona"],
            State = MapState.Current,
            Status = MapStatus.Live,
            ReviewEveryDays = 7,
            StaleAfterDays = 14,
        };
        map.Stages.AddRange(Enumerable.Range(1, stages).Select(Stage));
        for (var i = 0; i < touchpoints && stages > 0; i++)
        {
            var stage = map.Stages[_random.Next(stages)];
            stage.Touchpoints.Add(Touchpoint(stage, i + 1));
        }

        map.LastDigest = _random.Next(4) == 0 ? null : DigestMark.Of(map, Today.AddDays(-7));
        Rescore(map);
        map.Projects.AddRange(Enumerable.Range(1, projects).Select(i => Project(map, i)));
        map.Decisions.AddRange(
            Enumerable.Range(1, Math.Min(projects, 9)).Select(i => Decision(map, i))
        );
        map.Reasons.AddRange(Enumerable.Range(1, 6).Select(i => Reason(map, i)));
        map.Periods.AddRange(Enumerable.Range(0, _random.Next(9)).Select(i => Period(map, i)));
        return map;
    }

    private void Rescore(JourneyMap map)
    {
        foreach (var touchpoint in map.Touchpoints.Where(_ => _random.Next(3) == 0))
        {
            touchpoint.Score = _random.Next(1, 11);
        }
    }

    private Workspace Workspace()
    {
        var workspace = new Workspace
        {
            Id = _workspace,
            Key = "w",
            Name = Text(),
            Currency = "EUR",
            TimeZone = "Europe/Copenhagen",
            Locale = "en-GB",
            CustomerDefinition = Text(),
            ValueDefinition = Text(),
            CustomersPerMarble = 1,
            Personas =
            [
                new Persona
                {
                    Id = PersonaId.From(NextId()),
                    WorkspaceId = _workspace,
                    Key = "persona",
                    Order = 1,
                    Name = Text(),
                },
            ],
        };
        workspace.People.AddRange(Enumerable.Range(0, 3).Select(Person));
        return workspace;
    }

    private Person Person(int i) =>
        new()
        {
            Id = PersonId.From(Id(seed, 10 + i)),
            WorkspaceId = _workspace,
            Key = $"p{i}",
            Order = i,
            Name = Text(),
            TimeZone = "Europe/Copenhagen",
        };

    private Stage Stage(int order)
    {
        var stage = new Stage
        {
            Id = StageId.From(NextId()),
            MapId = _map,
            Key = $"s{order}",
            Order = order,
            Name = Text(),
            ShortName = Text() is var t && t.Length > 14 ? t[..14] : t,
            CustomerGoal = Maybe(),
            AccountableLeaderId = SomePerson(),
            ChampionIds =
            [
                .. Enumerable
                    .Range(0, _random.Next(3))
                    .Select(i => PersonId.From(Id(seed, 10 + i))),
            ],
            Doing = Maybe(),
            Thinking = Maybe(),
            Asking = Maybe(),
            Feeling = Maybe(),
            Changing = Maybe(),
            Vision = Is() ? new Vision(Text(), _random.Next(1, 11), []) : null,
        };
        stage.EmployeeBarriers.AddRange(
            Enumerable.Range(0, _random.Next(3)).Select(_ => Barrier())
        );
        return stage;
    }

    private EmployeeBarrier Barrier() =>
        new()
        {
            Id = EmployeeBarrierId.From(NextId()),
            StageId = default,
            Text = Text(),
            On = Today,
            Status = BarrierStatus.Open,
        };

    private Touchpoint Touchpoint(Stage stage, int order)
    {
        var touchpoint = new Touchpoint
        {
            Id = TouchpointId.From(NextId()),
            StageId = stage.Id,
            Key = $"t{order}",
            Order = order,
            Name = Text(),
            Channel = Maybe(),
            Importance = _random.Next(1, 6),
            IsMomentOfTruth = _random.Next(3) == 0,
            Evidence = Is()
                ? new Evidence(
                    (EvidenceLevel)_random.Next(3),
                    Maybe(),
                    _random.Next(100),
                    Today.AddDays(-_random.Next(90)),
                    null
                )
                : Evidence.None,
            Score = Is() ? _random.Next(1, 11) : null,
            ScoredOn = Today.AddDays(-3),
            BaselineScore = Is() ? _random.Next(1, 11) : null,
            LastConfirmed = Is()
                ? new Confirmation(Now.AddDays(-_random.Next(30)), PersonId.From(Id(seed, 10)))
                : null,
        };
        touchpoint.Quotes.AddRange(
            Enumerable
                .Range(0, _random.Next(3))
                .Select(_ => new Quote
                {
                    Id = QuoteId.From(NextId()),
                    TouchpointId = default,
                    Text = Text(),
                    SaidBy = Maybe(),
                    Source = Maybe(),
                    On = Today.AddDays(-2),
                })
        );
        return touchpoint;
    }

    private Project Project(JourneyMap map, int order) =>
        new()
        {
            Id = ProjectId.From(NextId()),
            MapId = _map,
            Key = $"pr{order}",
            Order = order,
            Title = Text(),
            Kind = (ProjectKind)_random.Next(4),
            StageId =
                map.Stages.Count > 0 && Is() ? map.Stages[_random.Next(map.Stages.Count)].Id : null,
            TouchpointIds =
            [
                .. map.Touchpoints.Where(_ => _random.Next(20) == 0).Select(t => t.Id),
            ],
            ChampionId = SomePerson(),
            State = (ProjectState)_random.Next(6),
            DueOn = Is() ? Today.AddDays(_random.Next(-60, 60)) : null,
            PreviousDueOn = Is() ? Today.AddDays(-90) : null,
            NextStep = Maybe(),
            Blocker = _random.Next(3) == 0 ? Text() : null,
            AtRiskBecause = Maybe(),
        };

    private Decision Decision(JourneyMap map, int order) =>
        new()
        {
            Id = DecisionId.From(NextId()),
            MapId = _map,
            Key = $"d{order}",
            Order = order,
            Title = Text(),
            StageId = map.Stages.Count > 0 ? map.Stages[_random.Next(map.Stages.Count)].Id : null,
            AskedOfId = SomePerson(),
            NeededBy = Is() ? Today.AddDays(_random.Next(30)) : null,
            Options = [.. Enumerable.Range(0, _random.Next(6)).Select(_ => Text())],
            Recommendation = _random.Next(-1, 7),
            CostOfWaiting = Maybe(),
            Status = (DecisionStatus)_random.Next(3),
            DecidedOn = Today,
            ChosenOption = _random.Next(-1, 7),
        };

    private Reason Reason(JourneyMap map, int order) =>
        new()
        {
            Id = ReasonId.From(NextId()),
            MapId = _map,
            Key = $"r{order}",
            Order = order,
            Text = Text(),
            Behaviour = (Behaviour)_random.Next(4),
            StageId =
                map.Stages.Count > 0 && Is() ? map.Stages[_random.Next(map.Stages.Count)].Id : null,
            WithinOurControl = Is(),
        };

    private CustomerMathPeriod Period(JourneyMap map, int month) =>
        new()
        {
            Id = PeriodId.From(NextId()),
            MapId = _map,
            Period = MonthOf.Parse($"2026-{month + 1:00}"),
            CountedOn = Today,
            Final = Is(),
            Opening = Counted(),
            Incoming = Counted(),
            Lost = Counted(),
            Grew = Counted(),
            Diminished = Counted(),
            Closing = Counted(),
            CustomersWhoRecommendedUs = Is() ? _random.Next(1000) : null,
            ReasonCounts =
            [
                .. map.Reasons.Select(r => new ReasonCount(
                    r.Id,
                    _random.Next(9),
                    _random.NextInt64(1_000_000)
                )),
            ],
        };

    private Counted Counted() =>
        new(
            _random.NextInt64(0, Is() ? 100 : 10_000_000),
            _random.NextInt64(0, Is() ? 1_000_000 : 100_000_000_000)
        );

    private PersonId? SomePerson() => Is() ? PersonId.From(Id(seed, 10 + _random.Next(3))) : null;

    private string Text() => texts[_random.Next(texts.Length)];

    private string? Maybe() => Is() ? Text() : null;

    private bool Is() => _random.Next(100) >= Missing;

    private Guid NextId() => Id(seed, ++_ids);

    private static Guid Id(int seed, int number) =>
        Guid.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{seed:x8}-0000-0000-0000-{number:x12}")
        );
}
