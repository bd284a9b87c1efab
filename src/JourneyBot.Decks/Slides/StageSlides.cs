using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>One slide a stage: where it lies in the journey, how it is, its touchpoints, its voices and what is being done.</summary>
internal static class StageSlides
{
    private static readonly Length StripHeight = Length.Inches(0.32);

    public static IEnumerable<Slide> Make(Story story) =>
        story.Map.Stages.SelectMany(s => Of(story, s));

    public static IEnumerable<Slide> Of(Story story, Stage stage)
    {
        var body = story.Template.Body;
        var top = body.Y + StripHeight + Ink.Gap;
        var left = new Box(body.X, top, (body.Width * 0.64) - Ink.Gap, body.Bottom - top);
        var right = new Box(
            left.Right + (Ink.Gap * 2),
            top,
            body.Right - left.Right - (Ink.Gap * 2),
            left.Height
        );
        var sheet = StageTable.Make(story, stage, left.Width);
        var side = StageSide.Make(story, stage, right.Width);
        var leftPages = Left(story, stage, sheet, left);
        var like = new Slide(
            Story.KeyOf(stage),
            SlideKind.TitleOnly,
            Findings.OfStage(story, stage)
        )
        {
            Section = "Stages",
            Notes = [.. StageNotes.Of(story, stage), .. sheet.Cuts, .. side.Cuts],
        };
        var rightPages = side.Pages(right);
        var pages = Enumerable
            .Range(0, Math.Max(leftPages.Count, rightPages.Count))
            .Select(i => new Slide("", SlideKind.TitleOnly, "")
            {
                Shapes =
                [
                    .. StageStrip.Make(story, stage, body with { Height = StripHeight }),
                    .. i < leftPages.Count ? leftPages[i] : [],
                    .. rightPages
                        .Skip(i)
                        .Take(1)
                        .Select(p =>
                            i < leftPages.Count ? p : p with { Box = p.Box with { X = left.X } }
                        ),
                ],
            });
        return Titles.Number(story, like, [.. pages]);
    }

    private static List<IReadOnlyList<Shape>> Left(Story story, Stage stage, Sheet sheet, Box box)
    {
        var band = Band(story, stage, box);
        var top = band.Box.Bottom + Length.Points(6);
        var place = new Box(box.X, top, box.Width, box.Bottom - top);
        List<IReadOnlyList<Shape>> pages =
            sheet.Rows == 0
                ?
                [
                    [band],
                ]
                :
                [
                    .. sheet
                        .Pages(place, $"Touchpoints of {stage.Name}: {stage.Touchpoints.Count}")
                        .Select(t => (IReadOnlyList<Shape>)[band, t]),
                ];
        if (StageLanes.Make(stage, place, sheet.Cuts) is not { } lanes)
        {
            return pages;
        }

        // The lanes go under the last touchpoints, or on a slide of their own.
        var below = pages[^1][^1].Box.Bottom + Ink.Gap;
        if (below + lanes.Box.Height > box.Bottom)
        {
            pages.Add([band]);
            below = top;
        }

        pages[^1] = [.. pages[^1], lanes with { Box = lanes.Box with { X = box.X, Y = below } }];
        return pages;
    }

    private static TextShape Band(Story story, Stage stage, Box box)
    {
        var health = story.HealthOf(stage);
        var status = Status.Of(health.Rag);
        var signal = Status.Of(StageSignals.Of(story.Map, stage, story.Period));
        var score = StageScore.Now(stage) is { } now ? $"  {story.Words.Score(now)}" : "";
        var first = new Paragraph([
            new TextRun(status.Label + score, Ink.Strong with { Paint = status.Paint }),
            new TextRun($"   {Moved(story, stage)}", Ink.Small),
            new TextRun($"   {signal.Label}", Ink.SmallStrong with { Paint = signal.Paint }),
        ]);
        var why = string.Join("; ", health.Concerns.Select(c => Concerns.Told(story, c)));
        var inset = Length.Points(6);
        List<Paragraph> lines = [first];
        if (why.Length > 0)
        {
            lines.Add(
                Paragraph.Of(
                    TextFit.Shorten($"Why: {why}", Ink.Small, box.Width - (inset * 2), 2),
                    Ink.Small
                )
            );
        }

        lines.Add(
            Paragraph.Of(
                TextFit.Shorten(
                    StageSide.People(story, stage),
                    Ink.Quiet,
                    box.Width - (inset * 2),
                    1
                ),
                Ink.Quiet
            )
        );
        var height = TextFit.Height(lines, box.Width - (inset * 2)) + (inset * 2);
        return new TextShape("Health", box with { Height = height }, lines)
        {
            Fill = Paint.Surface,
            Inset = inset,
            Anchor = TextAnchor.Middle,
        };
    }

    private static string Moved(Story story, Stage stage)
    {
        var parts = new List<string>();
        if (StageScore.Since(stage, story.Mark) is { } since and not 0)
        {
            parts.Add($"{story.Words.Change(since)} since {story.Words.Day(story.Mark!.On)}");
        }

        if (StageScore.SinceBaseline(stage) is { } baseline)
        {
            parts.Add($"{story.Words.Change(baseline)} since baseline");
        }

        return string.Join(", ", parts);
    }
}
