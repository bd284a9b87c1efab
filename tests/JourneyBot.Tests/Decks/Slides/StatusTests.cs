using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Projects;
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
