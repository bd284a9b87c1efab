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
                Title = (first, count) =>
                    $"{story.Words.Count(count, "touchpoint needs", "touchpoints need")} fixing, first {first}",
                None = "Nothing is broken: no touchpoint needs fixing",
                Score = t => t.Score is { } score ? $"{Status.Of(t.Score).Shape} {score}" : "○",
            }
        );

    public static IEnumerable<Slide> Amplify(Story story) =>
        Make(
            story,
            new ActionList("amplify", "Amplify list", Intent.Amplify, [ProjectKind.Amplify])
            {
                Title = (first, count) =>
                    $"{story.Words.Count(count, "touchpoint is", "touchpoints are")} good enough to become a 10, first {first}",
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
            Title = (first, count) =>
                $"Nobody understands {story.Words.Count(count, "touchpoint", "touchpoints")} well enough yet, first {first}",
            None = "What we want to find out",
            Score = t => t.Score is { } score ? $"{score}?" : "?",
        };

        // Nothing to find out is the usual case, and needs no slide.
        return list.Rows(story).Count > 0 ? Make(story, list) : [];
    }

    private static IEnumerable<Slide> Make(Story story, ActionList list)
    {
        var rows = list.Rows(story);
        var touchpoints = rows.Select(r => r.Touchpoint).OfType<Touchpoint>().Distinct().ToList();
        var idle = rows.Count(r => r.Project is null);
        var title =
            touchpoints.Count == 0
                ? list.None
                : list.Title(Words.Quoted(touchpoints[0].Name), touchpoints.Count);
        var like = new Slide(
            list.Key,
            SlideKind.TitleOnly,
            idle == 0 ? title : $"{title}; nobody works on {idle} yet"
        )
        {
            Section = "What to do",
        };
        if (rows.Count == 0)
        {
            return Titles.Number(story, like, [like]);
        }

        var sheet = Sheet.Fit(story.Template.Body, ink => Listed(story, list, rows, ink));
        var pages = sheet.Pages(
            story.Template.Body,
            $"{list.Name}: {rows.Count} rows, {touchpoints.Count} touchpoints"
        );
        like = like with { Notes = [.. Notes(story, rows), .. sheet.Cuts] };
        return Titles.Number(
            story,
            like,
            [.. pages.Select(p => like with { Shapes = [p], Notes = [] })]
        );
    }

    private static Sheet Listed(
        Story story,
        ActionList list,
        IReadOnlyList<ActionRow> rows,
        ListInk ink
    )
    {
        var sheet = new Sheet(list.Name, story.Template.Body.Width, ink)
            .Column("Score", 0.9, uncut: "9 → 10")
            .Column("Touchpoint", 3)
            .Column("Project", 2.9)
            .Column("State", 1.6, uncut: "● Measuring")
            .Column("Champion, due", 1.85)
            .Column("Next step", 2.8);
        Touchpoint? last = null;
        foreach (var row in rows)
        {
            // A second project of the same touchpoint does not say its name again.
            var touchpoint = row.Touchpoint == last ? null : row.Touchpoint;
            var status = row.Status(story);
            sheet.Row([
                [Score(sheet, list, touchpoint)],
                Name(sheet, touchpoint, row.StageName(story)),
                [sheet.Text(2, row.Project?.Title.Trim() ?? "", ink.Text, 3)],
                [sheet.Text(3, status.Label, ink.Strong with { Paint = status.Paint }, 2)],
                [
                    sheet.Text(4, story.NameOf(row.Project?.ChampionId), ink.Text, 2),
                    sheet.Text(4, row.Due(story), ink.Quiet, 2),
                ],
                [sheet.Text(5, row.Next, ink.Text, 3)],
            ]);
            last = row.Touchpoint;
        }

        return sheet;
    }

    private static Paragraph Score(Sheet sheet, ActionList list, Touchpoint? touchpoint)
    {
        var style = sheet.Ink.Strong with { Paint = Status.Of(touchpoint?.Score).Paint };
        return sheet.Text(0, touchpoint is null ? "" : list.Score(touchpoint), style, 1);
    }

    private static IReadOnlyList<Paragraph> Name(Sheet sheet, Touchpoint? touchpoint, string stage)
    {
        var where = sheet.Text(1, stage, sheet.Ink.Quiet, 1);
        if (touchpoint is null)
        {
            return [where];
        }

        var star = touchpoint.IsMomentOfTruth ? $"{Status.MomentOfTruth} " : "";
        return [sheet.Text(1, star + touchpoint.Name.Trim(), sheet.Ink.Strong, 2), where];
    }

    private static IEnumerable<string> Notes(Story story, IReadOnlyList<ActionRow> rows)
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
}
