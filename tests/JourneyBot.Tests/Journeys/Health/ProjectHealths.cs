using System.Text.Json.Nodes;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Projects;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Health;

public sealed class ProjectHealths
{
    private static readonly DateOnly Today = new(2026, 6, 29);

    [Fact]
    public void The_samples_projects_are_as_their_people_see_them()
    {
        var map = DemoMap.Load().Map;
        var said = JsonNode.Parse(DemoMap.Json())!["projects"]!
            .AsArray()
            .Select(p => Enum.Parse<Rag>((string)p!["rag"]!, ignoreCase: true));

        Assert.Equal(
            said,
            map.Projects.Select(p => ProjectHealth.Of(map, p, new DateOnly(2026, 6, 26)))
        );
    }

    [Theory]
    [InlineData(ProjectState.InProgress, 28, Rag.Red)]
    [InlineData(ProjectState.InProgress, 29, Rag.Green)]
    [InlineData(ProjectState.Measuring, 28, Rag.Green)]
    [InlineData(ProjectState.Dropped, 28, Rag.Green)]
    public void Past_its_day_it_is_red_until_it_is_delivered(
        ProjectState state,
        int dueDay,
        Rag expected
    )
    {
        var map = new AMap()
            .With(new AProject().In(state).Due(new DateOnly(2026, 6, dueDay)))
            .Build();

        Assert.Equal(expected, ProjectHealth.Of(map, map.Projects[0], Today));
    }

    [Fact]
    public void Blocked_or_at_risk_is_amber()
    {
        var map = new AMap().With(new AProject().Blocked("No money"), new AProject()).Build();
        map.Projects[1].AtRiskBecause = "Legal is slow";

        Assert.All(map.Projects, p => Assert.Equal(Rag.Amber, ProjectHealth.Of(map, p, Today)));
    }

    [Theory]
    [InlineData(14, Rag.Green)]
    [InlineData(15, Rag.Amber)]
    public void A_faded_stage_fades_its_projects(int daysAgo, Rag expected)
    {
        var at = new DateTimeOffset(2026, 6, 29, 12, 0, 0, TimeSpan.Zero).AddDays(-daysAgo);
        var map = new AMap()
            .With(new AStage().With(new ATouchpoint().Confirmed(at, default)))
            .With(new AProject())
            .Build();

        Assert.Equal(expected, ProjectHealth.Of(map, map.Projects[0], Today));
    }
}
