using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;
using JourneyBot.Tests.Journeys.Updates;

namespace JourneyBot.Tests.Journeys.Decisions;

public sealed class TakingDecisions() : ChangedMap(new AMap().With(new ADecision()).Build())
{
    private Decision Night => Map.Decisions[0];

    [Fact]
    public void A_decision_keeps_the_option_the_why_and_the_day()
    {
        var update = Assert.Single(Does(Decides(1, " They are awake anyway. ")));

        Assert.Equal(DecisionStatus.Decided, Night.Status);
        Assert.Equal(1, Night.ChosenOption);
        Assert.Equal("They are awake anyway.", Night.Rationale);
        Assert.Equal("A partner", Night.Answer);
        Assert.Equal(DateOnly.FromDateTime(Now.UtcDateTime), Night.DecidedOn);
        Assert.Equal(Night.Id, update.DecisionId);
        Assert.Equal(Map.Stages[0].Id, update.StageId);
        Assert.Equal(1, Map.Stages[0].Revision);
    }

    [Fact]
    public void The_day_is_that_of_the_company()
    {
        // It is Tuesday in Copenhagen by then.
        var late = new DateTimeOffset(2026, 6, 29, 22, 30, 0, TimeSpan.Zero);

        Does(TakeDecision.Decide(Map, Night, new(0, null), Ada, late));

        Assert.Equal(new DateOnly(2026, 6, 30), Night.DecidedOn);
    }

    [Fact]
    public void A_why_is_not_asked_for_where_there_are_options()
    {
        Does(Decides(0, "  "));

        Assert.Null(Night.Rationale);
        Assert.Equal("We do", Night.Answer);
    }

    [Theory]
    [InlineData(null, "Choose one of the options.")]
    [InlineData(-1, "There is no option 0: there are 2 of them.")]
    [InlineData(2, "There is no option 3: there are 2 of them.")]
    [InlineData(int.MaxValue, "There is no option 2147483648: there are 2 of them.")]
    public void It_takes_one_of_the_options(int? option, string reason) =>
        Assert.Equal(Refusal.Invalid(reason), Refused(Decides(option, "why")));

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var refusal = Refused(Decides(null, new string('x', 1001)));

        Assert.Equal(
            "Choose one of the options. The why has 1,001 characters; at most 1,000 fit.",
            refusal.Reason
        );
    }

    [Fact]
    public void Without_options_the_words_are_the_decision()
    {
        Map = new AMap().With(new ADecision().With()).Build();

        Assert.Equal("Write what you decide, and why.", Refused(Decides(null, " ")).Reason);
        Assert.StartsWith(
            "There are no options",
            Refused(Decides(0, "x")).Reason,
            StringComparison.Ordinal
        );

        Does(Decides(null, "We wait for the autumn."));

        Assert.Equal("We wait for the autumn.", Night.Answer);
        Assert.Null(Night.ChosenOption);
    }

    [Fact]
    public void What_was_decided_is_not_decided_again()
    {
        var last = Assert.Single(Does(Decides(1, "why")));

        var refusal = Refused(Decides(0, "no"));

        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Equal(
            "Ada Lind decided “Who answers at night?” already, on 29 June: A partner.",
            TakeDecision.Closed(Map, Night, last)?.Reason
        );
        Assert.Equal(1, Night.ChosenOption);
    }

    [Fact]
    public void What_was_withdrawn_is_not_decided()
    {
        Map = new AMap().With(new ADecision().In(DecisionStatus.Withdrawn)).Build();

        Assert.Contains("withdrawn", Refused(Decides(0, null)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_back_it_is_open_as_before_and_can_be_taken_again()
    {
        var batch = Does(Decides(1, "why"));

        Does(Undoes(batch, Ada));

        Assert.Equal(DecisionStatus.Open, Night.Status);
        Assert.Null(Night.ChosenOption);
        Assert.Null(Night.Rationale);
        Assert.Null(Night.DecidedOn);
        Assert.Null(Night.Answer);
        Does(Decides(0, null));
        Assert.Equal("We do", Night.Answer);
    }

    [Fact]
    public void Only_its_sender_takes_it_back_and_only_once()
    {
        var batch = Does(Decides(1, "why"));

        Assert.Contains("Only Ada", Refused(Undoes(batch, Ben)).Reason, StringComparison.Ordinal);
        Does(Undoes(batch, Ada));
        Does(Decides(0, "other"));

        Assert.Contains("already", Refused(Undoes(batch, Ada)).Reason, StringComparison.Ordinal);
        Assert.Equal("We do", Night.Answer);
    }

    [Fact]
    public void Going_back_over_a_taking_back_gives_the_decision_again()
    {
        var batch = Does(Decides(1, "why"));
        var undo = Assert.Single(Does(Undoes(batch, Ada)));

        Map.Rewind(undo);

        Assert.Equal("A partner", Night.Answer);
        Assert.Equal("why", Night.Rationale);
        Map.Rewind(batch[0]);
        Assert.Equal(DecisionStatus.Open, Night.Status);
        Assert.Null(Night.DecidedOn);
    }

    [Fact]
    public void An_update_of_an_option_that_is_not_there_decides_without_one()
    {
        var update = Assert.Single(Does(Decides(1, "why")));
        Map.Rewind(update);
        Map = new AMap().With(new ADecision().With("Only this")).Build();

        Map.Apply(Copy(update, to: "1"));

        Assert.Equal(DecisionStatus.Decided, Night.Status);
        Assert.Null(Night.ChosenOption);
        Assert.Equal("why", Night.Answer);
    }

    [Fact]
    public void Who_is_asked_may_decide_and_nobody_else()
    {
        Assert.Null(DecisionRights.Objection(Map, Night, Ada.ById));
        Assert.Equal(
            "“Who answers at night?” is asked of Ada Lind; nobody else can decide it.",
            DecisionRights.Objection(Map, Night, Ben.ById)?.Reason
        );
        Assert.NotNull(DecisionRights.Objection(Map, Night, person: null));
    }

    [Fact]
    public void Where_nobody_is_asked_the_leader_of_the_stage_may()
    {
        Map = new AMap().With(new ADecision().AskedOfNobody()).Build();

        Assert.Null(DecisionRights.Objection(Map, Night, Ada.ById));
        Assert.Equal(
            "Nobody is asked to decide “Who answers at night?” yet, so only Ada Lind can.",
            DecisionRights.Objection(Map, Night, Ben.ById)?.Reason
        );
    }

    private Update Copy(Update update, string to) =>
        new()
        {
            Id = update.Id,
            MapId = Map.Id,
            Number = update.Number,
            Key = update.Key,
            At = update.At,
            ById = update.ById,
            Via = update.Via,
            Kind = update.Kind,
            DecisionId = Night.Id,
            To = to,
            Why = update.Why,
            BatchId = update.BatchId,
        };

    private Result<IReadOnlyList<Update>> Decides(int? option, string? why) =>
        TakeDecision.Decide(Map, Night, new(option, why), Ada, Now);
}
