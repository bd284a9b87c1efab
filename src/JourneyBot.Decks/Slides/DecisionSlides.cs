using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Decisions;

namespace JourneyBot.Decks.Slides;

/// <summary>The decisions somebody waits for, with room to write what was decided.</summary>
internal static class DecisionSlides
{
    public static IEnumerable<Slide> Make(Story story)
    {
        var open = story
            .Map.Decisions.Where(d => d.Status == DecisionStatus.Open)
            .OrderBy(d => d.NeededBy ?? DateOnly.MaxValue)
            .ThenBy(d => d.Order)
            .ToList();
        var like = new Slide("decisions", SlideKind.TitleOnly, Finding(story, open))
        {
            Section = "What to do",
        };
        if (open.Count == 0)
        {
            return Titles.Number(story, like, [like]);
        }

        var sheet = Listed(story, open);
        var pages = sheet.Pages(story.Template.Body, $"{open.Count} decisions needed");
        like = like with
        {
            Notes =
            [
                .. open.Select(d =>
                    $"{d.Title}: asked by {story.NameOf(d.RequestedById)}. {d.CostOfWaiting}"
                ),
                .. sheet.Cuts,
            ],
        };
        return Titles.Number(
            story,
            like,
            [.. pages.Select(p => like with { Shapes = [p], Notes = [] })]
        );
    }

    private static Sheet Listed(Story story, List<Decision> open)
    {
        var sheet = new Sheet("Decisions needed", story.Template.Body.Width)
            .Column("Decision", 2.7)
            .Column("Options, ★ recommended", 3.7)
            .Column("What waiting costs", 2.6)
            .Column("Who, by when", 1.5)
            .Column("What was decided", 1.8);
        foreach (var decision in open)
        {
            var by = decision.NeededBy is { } day ? $"by {story.Words.Day(day)}" : "";
            var stage = story.Map.FindStage(decision.StageId)?.ShortName ?? "";
            sheet.Row([
                [
                    sheet.Text(0, decision.Title.Trim(), Ink.SmallStrong, 4),
                    sheet.Text(0, stage, Ink.Quiet, 1),
                ],
                Options(sheet, decision),
                [sheet.Text(2, decision.CostOfWaiting ?? "", Ink.Small, 6)],
                [
                    sheet.Text(3, story.NameOf(decision.AskedOfId), Ink.Small, 2),
                    sheet.Text(3, by, Ink.SmallStrong, 2),
                ],
                [sheet.Text(4, "", Ink.Small, 1)],
            ]);
        }

        return sheet;
    }

    private static string Finding(Story story, List<Decision> open)
    {
        if (open.Count == 0)
        {
            return "Nothing waits for a decision";
        }

        var first = open[0].NeededBy is { } by ? $", the first by {story.Words.Day(by)}" : "";
        var count = story.Words.Count(open.Count, "decision is", "decisions are");
        return $"{count} needed{first}: {open[0].Title.Trim()}";
    }

    private static IReadOnlyList<Paragraph> Options(Sheet sheet, Decision decision)
    {
        if (decision.Options.Count == 0)
        {
            return [sheet.Text(1, "No options given", Ink.Quiet, 1)];
        }

        return
        [
            .. decision
                .Options.Take(5)
                .Select(
                    (option, i) =>
                        i == decision.Recommendation
                            ? sheet.Text(1, $"★ {option}", Ink.SmallStrong, 3)
                            : sheet.Text(1, option, Ink.Small, 3)
                ),
        ];
    }
}
