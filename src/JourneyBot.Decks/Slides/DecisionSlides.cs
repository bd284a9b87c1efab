using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Decisions;

namespace JourneyBot.Decks.Slides;

/// <summary>The decisions somebody waits for, with room to write what was decided.</summary>
internal static class DecisionSlides
{
    private static readonly Length RoomToWrite = Length.Inches(0.8);

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

        var sheet = Sheet.Fit(story.Template.Body, ink => Listed(story, open, ink));
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

    private static Sheet Listed(Story story, List<Decision> open, ListInk ink)
    {
        var sheet = new Sheet("Decisions needed", story.Template.Body.Width, ink)
        {
            Stretch = RoomToWrite,
        }
            .Column("Decision", 2.7)
            .Column("Options, ★ recommended", 3.7)
            .Column("What waiting costs", 2.6)
            .Column("Who, by when", 1.5)
            .Column("What was decided", 1.8);
        foreach (var decision in open)
        {
            var by = decision.NeededBy is { } day ? story.Words.Due(day) : "";
            var stage = story.Map.StageOf(decision)?.ShortName ?? "";
            sheet.Row([
                [
                    sheet.Text(0, decision.Title.Trim(), ink.Strong, 4),
                    sheet.Text(0, stage, ink.Quiet, 1),
                ],
                Options(sheet, decision),
                [sheet.Text(2, decision.CostOfWaiting ?? "", ink.Text, 6)],
                [
                    sheet.Text(3, story.NameOf(decision.AskedOfId), ink.Text, 2),
                    sheet.Text(3, by, ink.Strong, 2),
                ],
                [sheet.Text(4, "", ink.Text, 1)],
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

        var first = open[0].NeededBy is { } by ? $", the first {story.Words.Due(by)}" : "";
        var count = story.Words.Count(open.Count, "decision is", "decisions are");
        return $"{count} needed{first}: {open[0].Title.Trim()}";
    }

    private static IReadOnlyList<Paragraph> Options(Sheet sheet, Decision decision)
    {
        var ink = sheet.Ink;
        if (decision.Options.Count == 0)
        {
            return [sheet.Text(1, "No options given", ink.Quiet, 1)];
        }

        return
        [
            .. decision
                .Options.Take(5)
                .Select(
                    (option, i) =>
                        i == decision.Recommendation
                            ? sheet.Text(1, $"★ {option}", ink.Strong, 3)
                            : sheet.Text(1, option, ink.Text, 3)
                ),
        ];
    }
}
