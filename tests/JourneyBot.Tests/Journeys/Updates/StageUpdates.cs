using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Updates;

public sealed class StageUpdates
{
    private static readonly DateTimeOffset Now = TestClock.MondayMorning;

    private readonly JourneyMap _map = new AMap()
        .With(
            new AStage().With(
                new ATouchpoint().Named("Calls us", "calls").Scored(4),
                new ATouchpoint().Named("Writes to us", "writes").Scored(null)
            ),
            new AStage().Keyed("s2").With(new ATouchpoint().Keyed("elsewhere"))
        )
        .With(new AProject().Named("Weekend desk", "desk"))
        .Build();

    private Stage Stage => _map.Stages[0];

    private Author Ada => new(_map.Workspace.People[0].Id, null, Via.Card);

    [Fact]
    public void A_score_changes_with_its_why_and_confirms_the_touchpoint()
    {
        var updates = Accepted(new([Score("calls", "4", "3")], " Nobody answers\u0007 "));

        Apply(updates);
        var calls = _map.FindTouchpoint("calls")!;
        Assert.Equal(3, calls.Score);
        Assert.Equal(new DateOnly(2026, 6, 29), calls.ScoredOn);
        Assert.Equal(new Confirmation(Now, Ada.ById), calls.LastConfirmed);
        Assert.Equal("Nobody answers", updates[0].Why);
        Assert.Null(_map.FindTouchpoint("writes")!.LastConfirmed);
        Assert.Equal(1, Stage.Revision);
    }

    [Fact]
    public void A_form_is_one_batch_with_numbers_that_follow_each_other()
    {
        var updates = Accepted(
            new(
                [
                    Score("calls", "4", "3"),
                    new(UpdateKind.Reliability, "calls", "itDepends", "unreliable"),
                    new(UpdateKind.ProjectState, "desk", "inProgress", "measuring"),
                    new(UpdateKind.ProjectNextStep, "desk", "Ask ten homes", "Ask twenty"),
                    new(UpdateKind.ProjectBlocker, "desk", "", "No money"),
                    new(UpdateKind.ProjectDue, "desk", "2026-07-31", "2026-08-31"),
                    new(UpdateKind.ProjectAtRisk, "desk", null, "Legal is slow"),
                ],
                "Three calls",
                "call log"
            )
        );

        Apply(updates);
        var desk = _map.FindProject("desk")!;
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], updates.Select(u => u.Number));
        Assert.All(updates, u => Assert.Equal(updates[0].Id, u.BatchId));
        Assert.Equal(ProjectState.Measuring, desk.State);
        Assert.Equal("Ask twenty", desk.NextStep);
        Assert.Equal("No money", desk.Blocker);
        Assert.Equal("Legal is slow", desk.AtRiskBecause);
        Assert.Equal(new DateOnly(2026, 8, 31), desk.DueOn);
        Assert.Equal(new DateOnly(2026, 7, 31), desk.PreviousDueOn);
        Assert.Equal(Reliability.Unreliable, _map.FindTouchpoint("calls")!.Reliability);
        Assert.Equal("call log", updates[0].Evidence);
    }

    [Fact]
    public void A_first_score_needs_no_score_before()
    {
        Apply(Accepted(new([Score("writes", "", "6")], "First interviews")));

        Assert.Equal(6, _map.FindTouchpoint("writes")!.Score);
    }

    [Fact]
    public void An_emptied_text_takes_the_text_away()
    {
        Apply(Accepted(new([new(UpdateKind.ProjectNextStep, "desk", "Ask ten homes", " ")], null)));

        Assert.Null(_map.FindProject("desk")!.NextStep);
    }

    [Fact]
    public void A_choice_that_was_not_made_changes_nothing() =>
        Assert.Equal(RefusalKind.NotAllowed, Refused(new([Score("calls", "4", "")], "why")).Kind);

    [Fact]
    public void Without_a_difference_no_change_is_suggested() =>
        Assert.Contains(
            "No change",
            Refused(
                new(
                    [
                        Score("calls", "4", "4"),
                        new(UpdateKind.ProjectState, "desk", "inProgress", "inProgress"),
                    ],
                    "all well"
                )
            ).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var refusal = Refused(
            new(
                [
                    Score("calls", "4", "11"),
                    Score("writes", "", "2.5"),
                    Score("elsewhere", "7", "8"),
                    new(UpdateKind.Reliability, "calls", "itDepends", "7"),
                    new(UpdateKind.ProjectDue, "desk", "2026-07-31", "soon"),
                    new(UpdateKind.ProjectBlocker, "desk", "", new string('x', 1001)),
                ],
                new string('y', 10_000)
            )
        );

        Assert.Equal(RefusalKind.Invalid, refusal.Kind);
        foreach (
            var words in (string[])
                [
                    "“11” is not a score",
                    "“2.5” is not a score",
                    "not at “I get help when it matters”",
                    "reliable, itDepends, unreliable",
                    "“soon” is not a day",
                    "1,001 characters; at most 1,000 fit",
                    "The why has 10,000 characters",
                ]
        )
        {
            Assert.Contains(words, refusal.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(0, _map.Revision);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\u0001")]
    public void A_score_never_changes_without_a_why(string? why) =>
        Assert.Contains(
            "without a why",
            Refused(new([Score("calls", "4", "5")], why)).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_somebody_else_changed_meanwhile_is_refused_by_name()
    {
        var ben = new Author(_map.Workspace.People[1].Id, null, Via.Message);
        Apply(Decided(ScoreByWords.Decide(_map, _map.FindTouchpoint("calls")!, 6, "x", ben, Now)));

        var refusal = Refused(new([Score("calls", "4", "3")], "Nobody answers"));

        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Contains(
            "Ben Okoro changed the score to “6”",
            refusal.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(6, _map.FindTouchpoint("calls")!.Score);
    }

    [Fact]
    public void What_somebody_else_changed_elsewhere_does_not_matter()
    {
        var ben = new Author(_map.Workspace.People[1].Id, null, Via.Message);
        Apply(Decided(ScoreByWords.Decide(_map, _map.FindTouchpoint("calls")!, 6, "x", ben, Now)));

        var updates = Accepted(
            new([Score("calls", "4", "4"), Score("writes", "", "5")], "First interviews")
        );

        Assert.Equal(_map.FindTouchpoint("writes")!.Id, Assert.Single(updates).TouchpointId);
    }

    [Fact]
    public void Text_that_came_with_line_breaks_is_not_taken_for_a_change() =>
        Assert.Equal(
            RefusalKind.NotAllowed,
            Refused(
                new(
                    [new(UpdateKind.ProjectNextStep, "desk", "Ask ten\nhomes", "Ask ten homes")],
                    null
                )
            ).Kind
        );

    private static StageAnswer Score(string key, string? seen, string? given) =>
        new(UpdateKind.Score, key, seen, given);

    private IReadOnlyList<Update> Accepted(StageAnswers answers) =>
        Decided(StageUpdate.Decide(_map, Stage, answers, Ada, Now));

    private Refusal Refused(StageAnswers answers)
    {
        Assert.False(
            StageUpdate.Decide(_map, Stage, answers, Ada, Now).Succeeded(out _, out var refusal)
        );
        return refusal;
    }

    private static IReadOnlyList<Update> Decided(Result<IReadOnlyList<Update>> result)
    {
        Assert.True(result.Succeeded(out var updates, out var refusal), refusal?.Reason);
        return updates;
    }

    private void Apply(IReadOnlyList<Update> updates)
    {
        foreach (var update in updates)
        {
            _map.Apply(update);
        }
    }
}
