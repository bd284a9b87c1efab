using System.Globalization;
using System.Text.Json.Nodes;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Health;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Digests;

/// <summary>Every field of the sample's expected digest.</summary>
public sealed class GoldenDigest
{
    private readonly JsonNode _expected = JsonNode.Parse(DemoMap.Json())!["expectedDigest"]!;
    private readonly DigestContent _digest;

    public GoldenDigest() =>
        _digest = Digest.Compose(
            DemoMap.Load().Map,
            DateOnly.Parse((string)_expected["weekEnding"]!, CultureInfo.InvariantCulture)
        );

    [Fact]
    public void It_compares_with_the_digest_of_the_week_before() =>
        Assert.Equal(
            DateOnly.Parse((string)_expected["previousDigest"]!, CultureInfo.InvariantCulture),
            _digest.Since
        );

    [Fact]
    public void It_opens_with_the_customer_asset() =>
        Assert.Equal((string?)_expected["opening"], _digest.Asset!.Opening);

    [Fact]
    public void Every_stage_is_as_expected()
    {
        var stages = _expected["stages"]!.AsArray();

        Assert.Equal(stages.Count, _digest.Stages.Count);
        Assert.All(
            stages.Zip(_digest.Stages),
            pair =>
            {
                var (expected, stage) = pair;
                Assert.Equal((string?)expected!["stageId"], stage.Key);
                Assert.Equal((decimal)expected["score"]!, stage.Score);
                Assert.Equal((decimal)expected["sinceLastDigest"]!, stage.SinceLastDigest);
                Assert.Equal((decimal)expected["sinceBaseline"]!, stage.SinceBaseline);
                Assert.Equal(Enum.Parse<Rag>((string)expected["rag"]!, true), stage.Rag);
                Assert.Equal((long)expected["lostHere"]!["volume"]!, stage.LostHere.Volume);
                Assert.Equal((long)expected["lostHere"]!["value"]!, stage.LostHere.Value);
                Assert.Equal((bool)expected["confirmedThisWeek"]!, stage.ConfirmedThisWeek);
            }
        );
    }

    [Fact]
    public void Touchpoints_that_moved_are_as_expected()
    {
        Assert.Equal(Keys("touchpointsUp"), _digest.TouchpointsUp.Select(t => t.Key));
        Assert.Equal(Keys("touchpointsDown"), _digest.TouchpointsDown.Select(t => t.Key));
    }

    [Fact]
    public void Decisions_and_commitments_are_as_expected()
    {
        Assert.Equal(Keys("decisionsOpen"), _digest.DecisionsOpen);
        Assert.Equal(Keys("decisionsOpen"), _digest.Decisions.Select(d => d.Key));
        Assert.Equal(Keys("projectsSlipped"), _digest.Commitments.Slipped.Select(p => p.Key));
    }

    [Fact]
    public void Reasons_for_leaving_come_most_valuable_first() =>
        Assert.Equal(Keys("topReasonsForLeaving"), _digest.Asset!.Reasons.Select(r => r.Key));

    [Fact]
    public void Who_was_heard_from_is_as_expected()
    {
        var heard = _expected["heardFrom"]!;

        Assert.Equal((int)heard["of"]!, _digest.Life.HeardFromOf);
        Assert.Equal((int)heard["count"]!, _digest.Life.HeardFrom);
        Assert.Equal(
            heard["missing"]!.AsArray().Select(m => (string?)m),
            _digest.Life.Missing.Select(m => m.Key)
        );
    }

    [Fact]
    public void The_rest_says_what_the_sample_tells()
    {
        Assert.Null(_digest.NothingChanged);
        Assert.Equal("2026-W26", _digest.Week);
        Assert.Equal(
            "Net growth of 9 customers and EUR 191,200 a year in June so far; what cost most was named at “I get help when it matters”: “Nobody answered at the weekend” (3 customers, EUR 51,000 a year).",
            _digest.BottomLine
        );
        Assert.Equal(["Jonas", "Priya", "Claire", "Samuel", "Mateo"], _digest.Life.Thanks);
        Assert.Equal(9, _digest.Life.Confirmed);
        Assert.Equal(20, _digest.Life.ConfirmedOf);
        Assert.Equal("t5-1", _digest.WorstVoice!.TouchpointKey);
        Assert.Equal("t1-1", _digest.BestVoice!.TouchpointKey);
        Assert.Equal(["s2", "s4", "s5"], _digest.Barriers.Select(b => b.StageKey));
        Assert.Equal(
            ["pr-2", "pr-3", "pr-4", "pr-5"],
            _digest.Commitments.Blocked.Select(p => p.Key)
        );
        Assert.Equal(new DateOnly(2026, 7, 31), _digest.Commitments.Slipped[0].Was);
        Assert.Equal(
            [
                StageSignal.Helped,
                StageSignal.NoSignal,
                StageSignal.Mixed,
                StageSignal.Mixed,
                StageSignal.Hindered,
                StageSignal.Hindered,
            ],
            _digest.Stages.Select(s => s.Signal)
        );
    }

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        var json = DigestJson.Write(_digest);

        Assert.Equal(json, DigestJson.Write(DigestJson.Read(json)));
        Assert.Contains("\"week\":\"2026-W26\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("%", json, StringComparison.Ordinal);
    }

    private IEnumerable<string?> Keys(string property) =>
        _expected[property]!.AsArray().Select(k => (string?)k);
}
