using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Tests.Store;

/// <summary>A map with one of everything; valid as it stands.</summary>
internal sealed partial class ASmallMap
{
    private static readonly DateOnly Monday = new(2026, 6, 22);
    private readonly DateTimeOffset _now = StoreUnderTest.Now;

    public ASmallMap(string key = "care")
    {
        Ada = APerson("ada", 1, "Ada Lovelace");
        Bob = APerson("bob", 2, "Bob");
        var segment = new Segment
        {
            Id = SegmentId.New(_now),
            WorkspaceId = WorkspaceId,
            Key = "owners",
            Order = 1,
            Name = "Owners",
        };
        Workspace = new Workspace
        {
            Id = WorkspaceId,
            Key = "acme",
            Name = "Acme <b>&</b> Söhne",
            Currency = "EUR",
            TimeZone = "Europe/Berlin",
            Locale = "en-GB",
            CustomerDefinition = "a household with a contract",
            ValueDefinition = "a year's fees",
            CustomersPerMarble = 10,
            Segments = { segment },
            People = { Ada, Bob },
            Personas =
            {
                new Persona
                {
                    Id = PersonaId.New(_now),
                    WorkspaceId = WorkspaceId,
                    Key = "mia",
                    Order = 1,
                    Name = "Mia",
                    SegmentId = segment.Id,
                },
            },
        };
        Map = NewMap(key);
        AddStages();
        AddActions();
        AddAsset(segment.Id);
        AddRhythm();
    }

    public WorkspaceId WorkspaceId { get; } = WorkspaceId.New(StoreUnderTest.Now);

    public Workspace Workspace { get; }

    public JourneyMap Map { get; }

    public Person Ada { get; }

    public Person Bob { get; }

    public Stage First => Map.Stages[0];

    public Touchpoint Call => First.Touchpoints[0];

    public Project Fix => Map.Projects[0];

    public List<Update> Updates { get; } = [];

    public ImportedMap Full => new(Map, Updates);

    public Update AnUpdate(int number, UpdateKind kind, string? to = null) =>
        new()
        {
            Id = UpdateId.New(_now.AddMinutes(number)),
            MapId = Map.Id,
            Number = number,
            Key = $"u{number}",
            At = _now.AddMinutes(number),
            ById = Ada.Id,
            Via = Via.Card,
            Kind = kind,
            StageId = First.Id,
            To = to,
            BatchId = UpdateId.New(_now.AddMinutes(number)),
        };

    public Update AScore(int number, int score, string why) =>
        new()
        {
            Id = UpdateId.New(_now.AddMinutes(number)),
            MapId = Map.Id,
            Number = number,
            Key = $"u{number}",
            At = _now.AddMinutes(number),
            ById = Ada.Id,
            Via = Via.Card,
            Kind = UpdateKind.Score,
            TouchpointId = Call.Id,
            From = UpdateText.Write(Call.Score),
            To = UpdateText.Write(score),
            Why = why,
            BatchId = UpdateId.New(_now.AddMinutes(number)),
            Confirmations = { new TouchpointConfirmation(Call.Id, Call.LastConfirmed) },
        };

    private Person APerson(string key, int order, string name) =>
        new()
        {
            Id = PersonId.New(_now),
            WorkspaceId = WorkspaceId,
            Key = key,
            Order = order,
            Name = name,
            TimeZone = "Europe/Berlin",
            Email = $"{key}@example.com",
        };

    private JourneyMap NewMap(string key) =>
        new()
        {
            Id = MapId.New(_now),
            WorkspaceId = WorkspaceId,
            Workspace = Workspace,
            Key = key,
            Name = "I get help when I need it 😀",
            PersonaKeys = { "mia" },
            State = MapState.Current,
            Status = MapStatus.Live,
            OwnerId = Ada.Id,
            ReviewEveryDays = 90,
            StaleAfterDays = 60,
        };

    private void AddStages()
    {
        for (var order = 1; order <= 2; order++)
        {
            Map.Stages.Add(
                new Stage
                {
                    Id = StageId.New(_now),
                    MapId = Map.Id,
                    Key = $"stage-{order}",
                    Order = order,
                    Name = $"Stage {order}",
                    ShortName = $"S{order}",
                    AccountableLeaderId = Ada.Id,
                    ChampionIds = { Bob.Id, Ada.Id },
                    Vision =
                        order == 1 ? new Vision("Always answered", 9, ["Hire", "Train"]) : null,
                }
            );
        }

        First.Touchpoints.AddRange(ATouchpoint("call", 1), ATouchpoint("visit", 2));
        for (var i = 1; i <= 7; i++)
        {
            Call.Quotes.Add(
                new Quote
                {
                    Id = QuoteId.New(_now),
                    TouchpointId = Call.Id,
                    Text = $"Quote {i}",
                    SaidBy = "a daughter",
                    On = Monday.AddDays(i),
                }
            );
        }

        First.Metrics.Add(
            new Metric
            {
                Id = MetricId.New(_now),
                StageId = First.Id,
                Key = "missed",
                Order = 1,
                Name = "Missed calls",
                BetterWhen = BetterWhen.Lower,
                Target = 12.50m,
                Readings = { new MetricReading(Monday, 40.0m) },
            }
        );
        First.EmployeeBarriers.Add(
            new EmployeeBarrier
            {
                Id = EmployeeBarrierId.New(_now),
                StageId = First.Id,
                Text = "Two systems",
                RaisedById = Bob.Id,
                On = Monday,
                Status = BarrierStatus.Open,
            }
        );
    }

    private Touchpoint ATouchpoint(string key, int order) =>
        new()
        {
            Id = TouchpointId.New(_now),
            StageId = First.Id,
            Key = key,
            Order = order,
            Name = key,
            Importance = 5 - order,
            IsMomentOfTruth = order == 1,
            Category = TouchpointCategory.RespondingToCustomerNeeds,
            Evidence = new Evidence(EvidenceLevel.Partly, "survey", 40, Monday, null),
            Reliability = Reliability.ItDepends,
            Score = order == 1 ? 4 : null,
            ScoredOn = order == 1 ? Monday : null,
            BaselineScore = order == 1 ? 3 : null,
            LastConfirmed = order == 1 ? new Confirmation(_now.AddDays(-3), Bob.Id) : null,
        };
}
