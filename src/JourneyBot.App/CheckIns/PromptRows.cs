using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.CheckIns;

/// <summary>The things asked about, each with its last values and why it is asked.</summary>
internal static class PromptRows
{
    // What was taken off the map since is left out.
    public static IEnumerable<CardElement> Of(JourneyMap map, PromptItem item, CardContext ctx)
    {
        var touchpoint = map.FindTouchpoint(item.TouchpointId);
        var project = map.FindProject(item.ProjectId);
        return item.Kind switch
        {
            PromptItemKind.ProjectDue when project is not null =>
            [
                Why(map, item, Due(project, ctx)),
                StageProjects.Row(map, project, ctx),
            ],
            PromptItemKind.MeasureAgain when touchpoint is not null =>
            [
                Why(
                    map,
                    item,
                    $"{Delivered(project, ctx)}What would customers give this now? Press Update to score it again."
                ),
                StageMoments.Row(map, touchpoint, ctx),
            ],
            PromptItemKind.IsItReliable when touchpoint is not null =>
            [
                Why(map, item, "Can customers count on this? Press Update to say."),
                StageMoments.Row(map, touchpoint, ctx),
            ],
            PromptItemKind.LongestUnconfirmed when touchpoint is not null =>
            [
                Why(map, item, "Longest unconfirmed"),
                StageMoments.Row(map, touchpoint, ctx),
            ],
            _ => [],
        };
    }

    public static string InOneLine(JourneyMap map, PromptItem item) =>
        CardText.PlainLine(
            item.Kind is PromptItemKind.ProjectDue
                ? map.FindProject(item.ProjectId)?.Title
                : map.FindTouchpoint(item.TouchpointId)?.Name,
            120
        );

    private static TextBlock Why(JourneyMap map, PromptItem item, string safe) =>
        CardLook.Quiet(
            $"{CardText.Line(map.FindStage(item.StageId)?.Name, 80)} · {safe}",
            Spacing.Medium
        ) with
        {
            Separator = true,
        };

    private static string Due(Project project, CardContext ctx)
    {
        var left = project.DueOn!.Value.DayNumber - ctx.Today.DayNumber;
        return left switch
        {
            < 0 => $"{CardWords.Count(-left, "day", "days")} overdue",
            0 => "due today",
            _ => $"due in {CardWords.Count(left, "day", "days")}",
        };
    }

    private static string Delivered(Project? project, CardContext ctx) =>
        project is { DeliveredOn: { } day }
            ? $"“{CardText.Line(project.Title, 80)}” was delivered {CardWords.Ago(day, ctx.Today)}. "
            : "";
}
