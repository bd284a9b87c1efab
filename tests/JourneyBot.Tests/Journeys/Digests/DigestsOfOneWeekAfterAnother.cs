using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Digests;

public sealed class DigestsOfOneWeekAfterAnother
{
    private static readonly DateOnly Sunday = new(2026, 6, 28);
    private static readonly DateTimeOffset Monday = TestClock.MondayMorning;
    private readonly JourneyMap _map = new AMap().With(new AProject()).Build();

    [Theory]
    [InlineData(UpdateKind.ProjectBlocker, "No money")]
    [InlineData(UpdateKind.ProjectAtRisk, "Nobody has time")]
    [InlineData(UpdateKind.ProjectNextStep, "Ask five more homes")]
    [InlineData(UpdateKind.ProjectState, "measuring")]
    [InlineData(UpdateKind.ProjectDue, "2026-08-31")]
    [InlineData(UpdateKind.Reliability, "unreliable")]
    [InlineData(UpdateKind.Score, "3")]
    public void Any_change_is_news_for_one_week(UpdateKind kind, string to)
    {
        Written(Sunday);

        Tell(Monday.AddDays(2), kind, to);

        Assert.Null(Next(1).NothingChanged);
        Written(Sunday.AddDays(7));
        Assert.NotNull(Next(2).NothingChanged);
    }

    [Fact]
    public void A_blocked_project_is_told_with_the_decisions()
    {
        _map.Decisions.Add(ADecision());
        Written(Sunday);

        Tell(Monday.AddDays(2), UpdateKind.ProjectBlocker, "No money");

        var digest = Next(1);
        Assert.Equal("No money", Assert.Single(digest.Commitments.Blocked).Blocker);
        Assert.Single(digest.Decisions);
        Assert.Null(digest.NothingChanged);
    }

    [Fact]
    public void A_project_is_news_in_the_week_its_day_passes_and_only_then()
    {
        _map.Projects.Clear();
        _map.Projects.Add(Project(new AProject().Due(Sunday.AddDays(3))));
        Written(Sunday);

        Assert.Null(Next(1).NothingChanged);
        Written(Sunday.AddDays(7));
        Assert.NotNull(Next(2).NothingChanged);
    }

    [Fact]
    public void A_stage_is_news_in_the_week_it_fades_and_only_then()
    {
        _map.Projects.Clear();
        Confirm(Monday, champion: true);
        var told = new List<bool>();
        for (var week = 0; week < 20; week++)
        {
            Written(Sunday.AddDays(7 * week));
            told.Add(Next(week + 1).NothingChanged is null);
        }

        Assert.Equal(1, told.Count(news => news));
    }

    [Fact]
    public void What_is_said_on_the_morning_of_the_digest_is_in_one_digest_only()
    {
        Written(Sunday.AddDays(-7));
        Confirm(Monday.AddHours(-1), champion: true);
        Tell(Monday.AddHours(-1), UpdateKind.EmployeeBarrier, "Two systems");
        var first = Next(0);

        Written(Sunday);
        var second = Next(1);

        Assert.Equal((1, 0), (first.Life.Confirmed, second.Life.Confirmed));
        Assert.Equal((true, false), (first.Barriers[0].IsNew, second.Barriers[0].IsNew));
        Assert.NotNull(second.NothingChanged);
    }

    [Fact]
    public void What_is_said_after_the_digest_on_its_morning_is_in_the_next()
    {
        Written(Sunday);

        Confirm(Monday.AddHours(1), champion: true);
        Tell(Monday.AddHours(1), UpdateKind.Quote, "Nobody called back");

        var next = Next(1);
        Assert.Equal(1, next.Life.Confirmed);
        Assert.Null(next.NothingChanged);
    }

    [Fact]
    public void An_old_mark_ends_with_its_day_in_the_workspaces_zone()
    {
        _map.LastDigest = new DigestMark(
            Sunday,
            new Dictionary<TouchpointId, int>(),
            new Dictionary<ProjectId, DateOnly>(),
            new Dictionary<ProjectId, ProjectState>()
        );

        // Midnight in Copenhagen is at 22:00 UTC in summer.
        Confirm(new DateTimeOffset(2026, 6, 28, 21, 59, 59, TimeSpan.Zero), champion: true);
        Assert.Equal(0, Next(1).Life.Confirmed);
        Confirm(new DateTimeOffset(2026, 6, 28, 22, 0, 0, TimeSpan.Zero), champion: true);
        Assert.Equal(1, Next(1).Life.Confirmed);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_champion_is_heard_only_by_their_own_word(bool champion, int heard)
    {
        Written(Sunday);

        Confirm(Monday.AddDays(1), champion);

        var life = Next(1).Life;
        Assert.Equal((heard, 1), (life.HeardFrom, life.HeardFromOf));
        Assert.Equal(1, life.Confirmed);
    }

    [Fact]
    public void A_delivered_project_is_finished_once_and_no_longer_once_taken_up_again()
    {
        Written(Sunday.AddDays(-7));
        Tell(Monday.AddHours(-1), UpdateKind.ProjectState, "measuring");
        var first = Next(0);
        Written(Sunday);

        Assert.Equal(new DateOnly(2026, 6, 29), _map.Projects[0].DeliveredOn);
        Assert.Single(first.Commitments.Finished);
        Assert.Empty(Next(1).Commitments.Finished);
        Tell(Monday.AddHours(2), UpdateKind.ProjectState, "inProgress");
        Assert.Null(_map.Projects[0].DeliveredOn);
    }

    private DigestContent Next(int week) => Digest.Compose(_map, Sunday.AddDays(7 * week));

    private void Written(DateOnly sunday) =>
        _map.LastDigest = DigestMark.Of(
            _map,
            sunday,
            Monday.AddDays(sunday.DayNumber - Sunday.DayNumber)
        );

    private void Tell(DateTimeOffset at, UpdateKind kind, string to) =>
        _map.Apply(
            new Update
            {
                Id = UpdateId.New(at),
                MapId = _map.Id,
                Number = _map.Revision + 1,
                Key = $"u{_map.Revision + 1}",
                At = at,
                ById = _map.Workspace.People[0].Id,
                Via = Via.Card,
                Kind = kind,
                StageId = _map.Stages[0].Id,
                TouchpointId = _map.Stages[0].Touchpoints[0].Id,
                ProjectId = _map.Projects[0].Id,
                To = to,
                Text = to,
                BatchId = UpdateId.New(at),
            }
        );

    // Ben is the champion, Ada leads.
    private void Confirm(DateTimeOffset at, bool champion)
    {
        var by = new Author(_map.Workspace.People[champion ? 1 : 0].Id, null, Via.Card);
        Assert.True(
            StageConfirmation
                .Decide(_map, _map.Stages[0], _map.Stages[0].Revision, by, at)
                .Succeeded(out var updates, out _)
        );
        _map.Apply(updates[0]);
    }

    private Project Project(AProject project) =>
        project.Build(_map.Id, _map.Stages[0].Id, 1, _map.Workspace.People[1].Id);

    private Decision ADecision() =>
        new()
        {
            Id = DecisionId.New(Monday),
            MapId = _map.Id,
            Key = "d1",
            Order = 1,
            Title = "Fund a rota",
            Options = ["Yes", "No"],
            CostOfWaiting = "Three customers a week",
        };
}
