using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Decks.Slides;

/// <summary>The lists of what to fix, what to amplify and what to find out: touchpoints with the projects that work on them.</summary>
internal static class ActionSlides
{
    public static IEnumerable<Slide> Fix(Story story) =>
        Make(
            story,
            new ActionList("fix", "Fix list", Intent.Fix, [ProjectKind.Fix, ProjectKind.Pilot])
            {
                Title = (all, idle) =>
                    idle == 0
                        ? $"{Touchpoints(story, all)} to fix, and somebody works on each"
                        : $"{Touchpoints(story, all)} to fix; nobody works on {idle} of them",
                None = "Nothing is broken: no touchpoint needs fixing",
                Score = t => t.Score is { } score ? $"{Status.Of(t.Score).Shape} {score}" : "○",
            }
        );

    public static IEnumerable<Slide> Amplify(Story story) =>
        Make(
            story,
            new ActionList("amplify", "Amplify list", Intent.Amplify, [ProjectKind.Amplify])
            {
                Title = (all, idle) =>
                    $"{Touchpoints(story, all)} good enough to turn from 7 into 10{(idle == 0 || idle == all ? "" : $"; {idle} without a project")}",
                None = "No touchpoint is good enough to amplify yet",
                Score = t => t.Score is { } score ? $"{score} → 10" : "○",
            }
        );

    public static IEnumerable<Slide> Research(Story story)
    {
        var list = new ActionList(
            "research",
            "Research list",
            Intent.Research,
            [ProjectKind.Research]
        )
        {
            Title = (all, _) => $"{Touchpoints(story, all)} nobody understands well enough yet",
            None = "What we want to find out",
            Score = t => t.Score is { } score ? $"{score}?" : "?",
        };

        // Nothing to find out is the usual case, and needs no slide.
        return Rows(story, list).Any() ? Make(story, list) : [];
    }

    private static IEnumerable<Slide> Make(Story story, ActionList list)
    {
        var rows = Rows(story, list).ToList();
        var touchpoints = rows.Where(r => r.Touchpoint is not null)
            .DistinctBy(r => r.Touchpoint)
            .Count();
        var idle = rows.Count(r => r.Project is null);
        var title = touchpoints > 0 ? list.Title(touchpoints, idle) : list.None;
        var like = new Slide(list.Key, SlideKind.TitleOnly, title) { Section = "What to do" };
        if (rows.Count == 0)
        {
            return Titles.Number(story, like, [like]);
        }

        var sheet = new Sheet(list.Name, story.Template.Body.Width)
            .Column("Score", 0.75)
            .Column("Touchpoint", 3)
            .Column("Project", 3.1)
            .Column("State", 1.55)
            .Column("Champion, due", 1.75)
            .Column("Next step", 2.9);
        Touchpoint? last = null;
        foreach (var (touchpoint, project) in rows)
        {
            Row(story, sheet, list, touchpoint == last ? null : touchpoint, project);
            last = touchpoint;
        }

        var pages = sheet.Pages(
            story.Template.Body,
            $"{list.Name}: {touchpoints} touchpoints, {rows.Count(r => r.Project is not null)} projects"
        );
        like = like with { Notes = [.. Notes(story, rows), .. sheet.Cuts] };
        return Titles.Number(
            story,
            like,
            [.. pages.Select(p => like with { Shapes = [p], Notes = [] })]
        );
    }

    private static IEnumerable<(Touchpoint? Touchpoint, Project? Project)> Rows(
        Story story,
        ActionList list
    )
    {
        var shown = new HashSet<ProjectId>();
        var touchpoints = story
            .Map.Touchpoints.Where(t => t.Intent == list.Intent)
            .OrderByDescending(t => t.IsMomentOfTruth)
            .ThenBy(t => list.Intent == Intent.Amplify ? -(t.Score ?? 0) : t.Score ?? 0)
            .ThenByDescending(t => t.Importance);
        foreach (var touchpoint in touchpoints)
        {
            var projects = story
                .ProjectsOf(touchpoint)
                .Where(p => p.IsActive)
                .OrderBy(p => p.Order)
                .ToList();
            if (projects.Count == 0)
            {
                yield return (touchpoint, null);
            }

            foreach (var project in projects)
            {
                shown.Add(project.Id);
                yield return (touchpoint, project);
            }
        }

        foreach (
            var project in story
                .Map.Projects.Where(p =>
                    p.IsActive && list.Kinds.Contains(p.Kind) && !shown.Contains(p.Id)
                )
                .OrderBy(p => p.Order)
        )
        {
            yield return (null, project);
        }
    }

    private static void Row(
        Story story,
        Sheet sheet,
        ActionList list,
        Touchpoint? touchpoint,
        Project? project
    )
    {
        var status = project is null
            ? new Status("○", "Nobody yet", Paint.Quiet)
            : Status.Of(project, story.Today);
        sheet.Row([
            [Score(sheet, list, touchpoint)],
            Name(story, sheet, touchpoint, project),
            [sheet.Text(2, project?.Title.Trim() ?? "", Ink.Small, 3)],
            [sheet.Text(3, status.Label, Ink.SmallStrong with { Paint = status.Paint }, 2)],
            [
                sheet.Text(4, story.NameOf(project?.ChampionId), Ink.Small, 2),
                sheet.Text(4, Due(story, project), Ink.Quiet, 2),
            ],
            [sheet.Text(5, Next(project), Ink.Small, 3)],
        ]);
    }

    private static Paragraph Score(Sheet sheet, ActionList list, Touchpoint? touchpoint) =>
        touchpoint is null
            ? sheet.Text(0, "", Ink.Quiet, 1)
            : sheet.Text(
                0,
                list.Score(touchpoint),
                Ink.SmallStrong with
                {
                    Paint = Status.Of(touchpoint.Score).Paint,
                },
                1
            );

    // A second project of the same touchpoint does not say its name again.
    private static IReadOnlyList<Paragraph> Name(
        Story story,
        Sheet sheet,
        Touchpoint? touchpoint,
        Project? project
    )
    {
        if (touchpoint is null)
        {
            return [sheet.Text(1, project is null ? "" : StageOf(story, project), Ink.Quiet, 1)];
        }

        var star = touchpoint.IsMomentOfTruth ? $"{Status.MomentOfTruth} " : "";
        return
        [
            sheet.Text(1, star + touchpoint.Name.Trim(), Ink.SmallStrong, 2),
            sheet.Text(1, story.Map.StageOf(touchpoint).ShortName, Ink.Quiet, 1),
        ];
    }

    private static string StageOf(Story story, Project project) =>
        story.Map.FindStage(project.StageId)?.ShortName ?? "";

    private static string Due(Story story, Project? project)
    {
        if (project?.DueOn is not { } due)
        {
            return "";
        }

        return project.PreviousDueOn is { } before && before < due
            ? $"{story.Words.Day(due)}, was {story.Words.Day(before)}"
            : story.Words.Day(due);
    }

    private static string Next(Project? project) =>
        project switch
        {
            null => "",
            { Blocker: { Length: > 0 } blocker } => $"Blocked: {blocker}",
            { AtRiskBecause: { Length: > 0 } because } => $"At risk: {because}",
            _ => project.NextStep ?? "",
        };

    private static IEnumerable<string> Notes(
        Story story,
        List<(Touchpoint? Touchpoint, Project? Project)> rows
    )
    {
        foreach (var project in rows.Select(r => r.Project).OfType<Project>().Distinct())
        {
            var score = project.Score is { Baseline: { } from, Target: { } to }
                ? $" Score {from} at the start, target {to}."
                : "";
            var money = project.Investment is { } investment
                ? $" Investment {story.Words.Money(investment)}."
                : "";
            yield return $"{project.Title}: champion {story.NameOf(project.ChampionId)}, sponsor {story.NameOf(project.SponsorId)}.{score}{money}";
        }
    }

    private static string Touchpoints(Story story, int count) =>
        count == 1 ? "1 touchpoint is" : $"{story.Words.Number(count)} touchpoints are";
}

/// <summary>What one of the lists is about.</summary>
internal sealed record ActionList(
    string Key,
    string Name,
    Intent Intent,
    IReadOnlyList<ProjectKind> Kinds
)
{
    /// <summary>From the number of touchpoints and of those nobody works on.</summary>
    public required Func<int, int, string> Title { get; init; }

    public required string None { get; init; }

    public required Func<Touchpoint, string> Score { get; init; }
}
