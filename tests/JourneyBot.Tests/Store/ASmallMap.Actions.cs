using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Tests.Store;

internal sealed partial class ASmallMap
{
    private void AddActions()
    {
        Call.Readings.Add(
            new ScoreReading
            {
                TouchpointId = Call.Id,
                Number = 1,
                On = Monday,
                Score = 4,
                ById = Bob.Id,
                Why = "slow",
            }
        );
        Map.Projects.Add(
            new Project
            {
                Id = ProjectId.New(_now),
                MapId = Map.Id,
                Key = "night",
                Order = 1,
                Title = "Night line",
                Kind = ProjectKind.Fix,
                StageId = First.Id,
                TouchpointIds = { Call.Id },
                ChampionId = Bob.Id,
                State = ProjectState.InProgress,
                DueOn = Monday.AddDays(20),
                Score = new ProjectScore(3, 4, 8),
                Investment = 12_000,
            }
        );
        Map.Decisions.Add(
            new Decision
            {
                Id = DecisionId.New(_now),
                MapId = Map.Id,
                Key = "staff",
                Order = 1,
                Title = "Who answers at night?",
                ProjectId = Fix.Id,
                AskedOfId = Ada.Id,
                NeededBy = Monday.AddDays(14),
                Options = { "Us", "A partner" },
                Recommendation = 1,
            }
        );
    }

    private void AddAsset(SegmentId segment)
    {
        var reason = new Reason
        {
            Id = ReasonId.New(_now),
            MapId = Map.Id,
            Key = "no-answer",
            Order = 1,
            Text = "Nobody answered",
            Behaviour = Behaviour.Depart,
            StageId = First.Id,
            WithinOurControl = true,
        };
        Map.Reasons.Add(reason);
        foreach (var period in Enumerable.Range(1, 14))
        {
            var month = new DateOnly(2025, 5, 1).AddMonths(period - 1);
            Map.Periods.Add(
                new CustomerMathPeriod
                {
                    Id = PeriodId.New(_now),
                    MapId = Map.Id,
                    Period = Period.Parse($"{month:yyyy-MM}"),
                    CountedOn = month.AddMonths(1),
                    Final = period < 14,
                    Opening = new Counted(100, 1_000),
                    Incoming = new Counted(10, 90),
                    Lost = new Counted(4, 50),
                    Grew = new Counted(1, 5),
                    Diminished = new Counted(2, 6),
                    Closing = new Counted(106, 1_039),
                    Renewed = 7,
                    ReasonCounts = { new ReasonCount(reason.Id, 3, 40) },
                    BySegment =
                    {
                        new SegmentCount(
                            segment,
                            new Counted(10, 90),
                            new Counted(4, 50),
                            new Counted(1, 5),
                            new Counted(2, 6)
                        ),
                    },
                }
            );
        }
    }

    private void AddRhythm()
    {
        Map.Versions.Add(
            new MapVersion
            {
                Id = MapVersionId.New(_now),
                MapId = Map.Id,
                Number = 1,
                On = Monday,
                ById = Ada.Id,
                IsBaseline = true,
            }
        );
        Map.CheckIn = new CheckIn
        {
            Id = CheckInId.New(_now),
            MapId = Map.Id,
            Key = "w26",
            OpensOn = Monday,
            ClosesAt = _now,
            AskAtLocalTime = new TimeOnly(8, 30),
            Responses =
            {
                new Response(
                    Bob.Id,
                    First.Id,
                    ResponseResult.CoveredBy,
                    Ada.Id,
                    new Absence(Monday, Monday.AddDays(4)),
                    1
                ),
            },
        };
        Map.LastDigest = DigestMark.Of(Map, Monday);
    }
}
