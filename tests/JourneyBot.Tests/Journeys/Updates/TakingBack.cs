using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Updates;

public sealed class TakingBack()
    : ChangedMap(
        new AMap()
            .With(
                new AStage().With(
                    new ATouchpoint().Named("Calls us", "calls").Scored(4),
                    new ATouchpoint().Named("Writes to us", "writes").Scored(6)
                )
            )
            .With(new AProject().Named("Weekend desk", "desk"))
            .Build()
    )
{
    private Touchpoint Calls => Map.FindTouchpoint("calls")!;

    [Fact]
    public void A_score_and_its_confirmation_are_put_back()
    {
        var batch = Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ada, Now));

        var undo = Does(Undoes(batch, Ada));

        Assert.Equal(4, Calls.Score);
        Assert.Null(Calls.LastConfirmed);
        Assert.Equal(batch[0].Id, undo[0].UndoesId);
        Assert.Equal(2, Map.Revision);
    }

    [Fact]
    public void The_confirmation_that_was_there_before_is_back()
    {
        Does(StageConfirmation.Decide(Map, Map.Stages[0], 0, Ben, Now));
        var confirmed = Calls.LastConfirmed;
        var batch = Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ada, Now.AddHours(1)));

        Does(Undoes(batch, Ada));

        Assert.Equal(confirmed, Calls.LastConfirmed);
        Assert.Equal(Ben.ById, confirmed!.ById);
    }

    [Fact]
    public void A_whole_form_is_put_back()
    {
        var batch = Does(
            StageUpdate.Decide(
                Map,
                Map.Stages[0],
                new(
                    [
                        new(UpdateKind.Score, "calls", "4", "9"),
                        new(UpdateKind.Reliability, "calls", "itDepends", "reliable"),
                        new(UpdateKind.ProjectBlocker, "desk", null, "No money"),
                    ],
                    "why"
                ),
                Ada,
                Now
            )
        );

        Does(Undoes(batch, Ada));

        Assert.Equal(4, Calls.Score);
        Assert.Equal(Reliability.ItDepends, Calls.Reliability);
        Assert.Null(Calls.LastConfirmed);
        Assert.Null(Map.FindProject("desk")!.Blocker);
    }

    [Fact]
    public void A_quote_and_a_barrier_go_away_again()
    {
        var quote = Does(
            AddQuote.Decide(Map, Calls, new("Nobody answered", "Home manager", "call"), Ada, Now)
        );
        var barrier = Does(RaiseBarrier.Decide(Map, Map.Stages[0], "No phone", Ada, Now));
        Assert.Equal("Nobody answered", Assert.Single(Calls.Quotes).Text);
        Assert.Equal("No phone", Assert.Single(Map.Stages[0].EmployeeBarriers).Text);

        Does(Undoes(quote, Ada));
        Does(Undoes(barrier, Ada));

        Assert.Empty(Calls.Quotes);
        Assert.Empty(Map.Stages[0].EmployeeBarriers);
    }

    [Fact]
    public void Only_the_sender_may()
    {
        var batch = Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ada, Now));

        Assert.Contains(
            "Only Ada Lind",
            Refused(Undoes(batch, Ben)).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_once()
    {
        var batch = Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ada, Now));
        var undo = Does(Undoes(batch, Ada));

        Assert.Contains("already", Refused(Undoes(batch, Ada)).Reason, StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NotAllowed, Refused(Undoes(undo, Ada)).Kind);
    }

    [Fact]
    public void Not_when_somebody_changed_it_since()
    {
        var batch = Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ada, Now));
        Does(ScoreByWords.Decide(Map, Calls, 5, "better", Ben, Now));
        Does(ScoreByWords.Decide(Map, Calls, 3, "worse", Ben, Now));

        var refusal = Refused(Undoes(batch, Ada));

        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Contains("Ben Okoro changed “Calls us”", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_when_somebody_confirmed_it_since()
    {
        var batch = Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ada, Now));
        Does(StageConfirmation.Decide(Map, Map.Stages[0], 1, Ben, Now.AddHours(1)));

        Assert.Contains(
            "Ben Okoro confirmed",
            Refused(Undoes(batch, Ada)).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Yes_when_the_change_since_was_itself_taken_back()
    {
        var batch = Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ada, Now));
        var bens = Does(ScoreByWords.Decide(Map, Calls, 5, "better", Ben, Now.AddHours(1)));
        Does(Undoes(bens, Ben));

        Does(Undoes(batch, Ada));

        Assert.Equal(4, Calls.Score);
        Assert.Null(Calls.LastConfirmed);
    }

    [Fact]
    public void What_others_confirmed_since_stays_when_a_no_change_is_taken_back()
    {
        var batch = Does(StageConfirmation.Decide(Map, Map.Stages[0], 0, Ada, Now));
        Does(ScoreByWords.Decide(Map, Calls, 3, "why", Ben, Now.AddHours(1)));

        Does(Undoes(batch, Ada));

        Assert.Equal(Ben.ById, Calls.LastConfirmed!.ById);
        Assert.Null(Map.FindTouchpoint("writes")!.LastConfirmed);
    }

    [Fact]
    public void Nothing_is_not_found() =>
        Assert.Equal(RefusalKind.NotFound, Refused(Undoes([], Ada)).Kind);

    [Fact]
    public void A_card_that_was_overtaken_does_not_confirm()
    {
        var bens = Does(ScoreByWords.Decide(Map, Calls, 5, "better", Ben, Now));

        var refusal = Refused(StageConfirmation.Decide(Map, Map.Stages[0], 0, Ada, Now, bens));

        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.StartsWith("Ben Okoro changed", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_may_confirm_from_the_same_card()
    {
        var bens = Does(StageConfirmation.Decide(Map, Map.Stages[0], 0, Ben, Now));

        Does(StageConfirmation.Decide(Map, Map.Stages[0], 0, Ada, Now.AddSeconds(1), bens));

        Assert.Equal(Ada.ById, Calls.LastConfirmed!.ById);
    }
}
