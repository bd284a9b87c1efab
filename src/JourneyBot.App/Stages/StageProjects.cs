using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>The running projects of a stage: who shepherds them, where they stand, and what they wait for.</summary>
internal static class StageProjects
{
    private const int Most = 4;

    public static List<Project> Running(JourneyMap map, Stage stage)
    {
        var running = map.Projects.FindAll(p => p.StageId == stage.Id && p.IsActive);
        return running.Count < 2
            ? running
            :
            [
                .. running
                    .OrderByDescending(p => p.State is ProjectState.AwaitingDecision)
                    .ThenByDescending(p => p.Blocker is not null || p.AtRiskBecause is not null)
                    .ThenBy(p => p.DueOn ?? DateOnly.MaxValue),
            ];
    }

    public static CardElement[] InSight(JourneyMap map, Stage stage, CardContext ctx)
    {
        var running = Running(map, stage);
        var rows = new List<CardElement>();
        foreach (var project in running)
        {
            if (rows.Count < Most)
            {
                rows.Add(Row(map, project, ctx));
            }
        }

        rows.AddRange(CardLook.More(running.Count - Most));
        return CardLook.Section(running.Count == 1 ? "Project" : "Projects", rows);
    }

    /// <summary>One project: its champion, where it stands and what comes next.</summary>
    public static Container Row(JourneyMap map, Project project, CardContext ctx)
    {
        var (shape, words, color) = Standing(map, project, ctx);
        return new([
            CardLook.Runs([
                CardLook.Run(project.Title, 160) with
                {
                    Weight = TextWeight.Bolder,
                },
                .. CardLook.If(
                    map.FindPerson(project.ChampionId)?.Name,
                    n => new TextRun(" · " + CardText.PlainLine(n, 60))
                ),
            ]),
            CardLook.Runs(
                new TextRun(shape + " ") { Color = color, Size = TextSize.Small },
                new TextRun(words) { Color = CardWords.Ink(color), Size = TextSize.Small },
                CardLook.Small(Due(project, ctx))
            ) with
            {
                Spacing = Spacing.None,
            },
            .. CardLook.If(
                project.NextStep,
                n => CardLook.Quiet($"Next: {CardText.Line(n, 200)}", Spacing.None)
            ),
        ])
        {
            Spacing = Spacing.Small,
        };
    }

    private static (string Shape, string Words, TextColor? Color) Standing(
        JourneyMap map,
        Project project,
        CardContext ctx
    )
    {
        if (project.State is ProjectState.AwaitingDecision)
        {
            return Awaited(map, project, ctx);
        }

        if ((project.AtRiskBecause ?? project.Blocker) is { } trouble)
        {
            return (
                "▲",
                $"{(project.AtRiskBecause is null ? "blocked" : "at risk")}: {CardText.PlainLine(trouble, 160)}",
                TextColor.Warning
            );
        }

        return ProjectHealth.IsOverdue(project, ctx.Today)
            ? ("◆", "overdue", TextColor.Attention)
            : ("●", CardWords.Word(project.State), TextColor.Good);
    }

    // Once it is decided, the project waits for its champion to take it up.
    private static (string Shape, string Words, TextColor? Color) Awaited(
        JourneyMap map,
        Project project,
        CardContext ctx
    )
    {
        if (AwaitedDecision.Taken(map, project) is { } taken)
        {
            return ("●", CardWords.Decided(taken, ctx.Today), TextColor.Good);
        }

        var open = AwaitedDecision.Open(map, project);
        var from = map.FindPerson(open?.AskedOfId) is { } asked
            ? $" from {CardText.PlainLine(asked.Name, 60)}"
            : "";
        return (
            "▲",
            $"waits for a decision{from}{CardWords.Due(open?.NeededBy, ctx.Today)}",
            TextColor.Warning
        );
    }

    private static string Due(Project project, CardContext ctx) =>
        project switch
        {
            { DeliveredOn: { } delivered } => $" · delivered {CardWords.Day(delivered, ctx.Today)}",
            { DueOn: { } due, PreviousDueOn: { } before } when before < due =>
                $" · due {CardWords.Day(due, ctx.Today)}, was {CardWords.Day(before, ctx.Today)}",
            { DueOn: { } due } => $" · due {CardWords.Day(due, ctx.Today)}",
            _ => "",
        };
}
