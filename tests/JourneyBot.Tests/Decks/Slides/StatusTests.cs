using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Decks.Slides;

public sealed class StatusTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DemoMap.Now.UtcDateTime);

    [Fact]
    public void A_project_past_its_day_is_red_as_everywhere_else()
    {
        var map = DemoMap.Load().Map;
        var project = map.Projects[0];
        (project.State, project.Blocker) = (ProjectState.InProgress, null);
        (project.DueOn, project.DeliveredOn) = (Today.AddDays(-1), null);

        var status = Status.Of(map, project, Today);

        Assert.Equal((Status.Of(Rag.Red).Shape, "Overdue"), (status.Shape, status.Word));
        Assert.Same(Status.Of(Rag.Red).Paint, status.Paint);
    }

    [Theory]
    [InlineData(ProjectState.Closed, "Closed")]
    [InlineData(ProjectState.Dropped, "Dropped")]
    [InlineData(ProjectState.Idea, "Idea")]
    public void What_does_not_run_is_never_overdue(ProjectState state, string word)
    {
        var map = DemoMap.Load().Map;
        var project = map.Projects[0];
        (project.State, project.DueOn, project.DeliveredOn) = (state, Today.AddDays(-100), null);

        Assert.Equal(word, Status.Of(map, project, Today).Word);
    }

    [Fact]
    public void A_project_whose_decision_was_taken_waits_no_more()
    {
        var map = DemoMap.Load().Map;
        var project = map.FindProject("pr-3")!;
        project.Blocker = null;
        var before = Status.Of(map, project, Today).Word;
        var desk = map.FindDecision("d-1")!;
        var author = new Author(desk.AskedOfId!.Value, null, Via.Card);
        var result = TakeDecision.Decide(map, desk, new(0, null), author, DemoMap.Now);
        Assert.True(result.Succeeded(out var updates, out _));

        map.Apply(updates[0]);

        Assert.Equal(
            ("Awaiting decision", "Decided"),
            (before, Status.Of(map, project, Today).Word)
        );
    }

    [Theory]
    [InlineData(
        7,
        "2 decisions are needed, the first by 3 July: Fund a six-week weekend rota desk"
    )]
    [InlineData(
        8,
        "2 decisions are needed, the first was due 3 July: Fund a six-week weekend rota desk"
    )]
    public void A_decision_past_its_day_is_said_to_have_been_due(int days, string title)
    {
        var request = new DeckRequest(DemoMap.Now.AddDays(days));

        var slides = MapDeck.Tell(DemoMap.Load().Map, request, OwnTemplate.Instance).Slides;

        Assert.Equal(title, slides.First(s => s.Key == "decisions").Title);
    }

    [Fact]
    public void A_period_that_has_not_begun_is_in_no_headline()
    {
        var map = DemoMap.Load().Map;
        var request = new DeckRequest(DemoMap.Now.AddMonths(-2));

        var slides = MapDeck.Tell(map, request, OwnTemplate.Instance).Slides;

        Assert.Contains(
            "April 2026",
            slides.First(s => s.Key == "asset").Title,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "June",
            slides.First(s => s.Key == "periods").Title,
            StringComparison.Ordinal
        );
    }
}
