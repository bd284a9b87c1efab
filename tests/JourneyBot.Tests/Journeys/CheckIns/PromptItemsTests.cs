using System.Text.Json.Nodes;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;
using JourneyBot.Tests.App.Cards;

namespace JourneyBot.Tests.Journeys.CheckIns;

/// <summary>Claire is the champion of stage 3 and of project pr-1, which was delivered on 22 May.</summary>
public sealed class PromptItemsTests
{
    private static readonly DateOnly Monday = new(2026, 6, 29);

    [Fact]
    public void At_most_three_things_are_asked_one_of_each_kind()
    {
        var map = TheDemo.Map;

        Assert.All(
            map.Workspace.People,
            person =>
            {
                var items = PromptItems.For(map, person.Id, Monday.AddDays(60));
                Assert.True(items.Count <= PromptItems.Most);
                Assert.Equal(items.Count, items.Select(i => i.Kind).Distinct().Count());
            }
        );
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(7, "b")]
    [InlineData(9, "a")]
    public void The_touchpoint_longest_unconfirmed_is_asked_unless_that_was_within_the_week(
        int daysAgo,
        string? asked
    )
    {
        var by = PersonId.New(TestClock.MondayMorning);
        var map = new AMap()
            .With(
                new AStage().With(
                    Confirmed("a", TestClock.MondayMorning.AddDays(-daysAgo).AddHours(1), by),
                    Confirmed("b", TestClock.MondayMorning.AddDays(daysAgo < 7 ? 0 : -8), by)
                )
            )
            .Build();

        var item = PromptItems
            .For(map, map.Stages[0].ChampionIds[0], Monday)
            .SingleOrDefault(i => i.Kind is PromptItemKind.LongestUnconfirmed);

        Assert.Equal(asked, map.FindTouchpoint(item?.TouchpointId)?.Key);
    }

    [Theory]
    [InlineData("2026-07-13", true)]
    [InlineData("2026-07-14", false)]
    [InlineData("2026-06-01", true)]
    public void A_project_is_asked_about_when_it_is_overdue_or_due_within_fourteen_days(
        string due,
        bool isAsked
    )
    {
        var map = TheDemo.Changed(file =>
        {
            var project = Project(file, "pr-1");
            project["state"] = "inProgress";
            project["deliveredOn"] = null;
            project["dueOn"] = due;
        });

        Assert.Equal(
            isAsked,
            PromptItems
                .For(map, Claire(map), Monday)
                .Any(i =>
                    i.Kind is PromptItemKind.ProjectDue
                    && map.FindProject(i.ProjectId)!.Key == "pr-1"
                )
        );
    }

    [Theory]
    [InlineData("2026-06-22", true)]
    [InlineData("2026-06-23", false)] // customers have had it for less than a week
    public void What_was_delivered_is_measured_again_after_a_week(string delivered, bool isAsked)
    {
        var map = TheDemo.Changed(file =>
        {
            Project(file, "pr-1")["deliveredOn"] = delivered;
            var scores = file["map"]!["stages"]![2]!["touchpoints"]![0]!["scores"]!.AsArray();
            scores.RemoveAt(scores.Count - 1);
        });

        Assert.Equal(
            isAsked,
            PromptItems
                .For(map, Claire(map), Monday)
                .Any(i => i.Kind is PromptItemKind.MeasureAgain)
        );
    }

    [Fact]
    public void What_was_scored_since_it_was_delivered_is_not_measured_again()
    {
        var map = TheDemo.Map;
        var project = map.FindProject("pr-1")!;
        Assert.All(
            project.TouchpointIds,
            id => Assert.True(map.FindTouchpoint(id)!.ScoredOn > project.DeliveredOn)
        );

        Assert.DoesNotContain(
            PromptItems.For(map, Claire(map), Monday),
            i => i.Kind is PromptItemKind.MeasureAgain
        );
    }

    [Fact]
    public void Champions_of_stages_and_of_running_projects_are_asked()
    {
        var champions = PromptItems.Champions(TheDemo.Map).Select(p => p.Key).Order().ToList();

        Assert.Equal(
            ["p-claire", "p-ines", "p-jonas", "p-mateo", "p-priya", "p-samuel", "p-yuki"],
            champions
        );
    }

    private static ATouchpoint Confirmed(string key, DateTimeOffset at, PersonId by) =>
        new ATouchpoint().Keyed(key).Scored(5).Confirmed(at, by);

    private static PersonId Claire(JourneyMap map) =>
        map.Workspace.People.First(p => p.Key == "p-claire").Id;

    private static JsonNode Project(JsonObject file, string key) =>
        file["projects"]!.AsArray().First(p => (string?)p!["id"] == key)!;
}
