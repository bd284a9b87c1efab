using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The touchpoints of a stage: score in dots and number, change, reliability and how sure we are.</summary>
internal static class StageTable
{
    private const string WidestScore = "●●●●●●●●●● 10";

    public static Sheet Make(Story story, Stage stage, Length width)
    {
        // On a narrow page the dots would wrap, and what they leave is needed for how sure we are.
        var sheet = Columns(width, score: 1.75, sure: 1.85);
        sheet = HasDots(sheet) ? sheet : Columns(width, score: 0.9, sure: 2.4);
        foreach (var touchpoint in stage.Touchpoints)
        {
            sheet.Row([
                Name(sheet, touchpoint),
                Score(sheet, touchpoint),
                Change(story, sheet, touchpoint),
                Sure(story, sheet, touchpoint),
            ]);
        }

        return sheet;
    }

    private static Sheet Columns(Length width, double score, double sure) =>
        new Sheet("Touchpoints", width, ListInk.Small) { Stretch = Length.Zero }
            .Column("Touchpoint", 3.6)
            .Column("Score", score)
            .Column("Change", 0.95)
            .Column("How sure we are", sure);

    private static bool HasDots(Sheet sheet) => sheet.Fits(1, WidestScore, Ink.SmallStrong, 1);

    private static IReadOnlyList<Paragraph> Name(Sheet sheet, Touchpoint touchpoint)
    {
        var star = touchpoint.IsMomentOfTruth ? $"{Status.MomentOfTruth} " : "";
        var name = sheet.Text(0, star + touchpoint.Name.Trim(), Ink.SmallStrong, 2);
        var channel = $" · {touchpoint.Channel?.Trim()}";
        return channel.Length > 3 && sheet.Fits(0, name.Runs[0].Text + channel, Ink.SmallStrong, 2)
            ? [name with { Runs = [.. name.Runs, new TextRun(channel, Ink.Quiet)] }]
            : [name];
    }

    private static IReadOnlyList<Paragraph> Score(Sheet sheet, Touchpoint touchpoint)
    {
        var status = Status.Of(touchpoint.Score);
        if (touchpoint.Score is not { } score)
        {
            return [sheet.Text(1, status.Label, Ink.Quiet, 1)];
        }

        if (!HasDots(sheet))
        {
            var style = Ink.SmallStrong with { Paint = status.Paint };
            return [sheet.Text(1, $"{status.Shape} {score}", style, 1)];
        }

        var full = Math.Clamp(score, 0, 10);
        return
        [
            new Paragraph([
                new TextRun(new string('●', full), Ink.Small with { Paint = status.Paint }),
                new TextRun(new string('●', 10 - full), Ink.Small with { Paint = Paint.Rule }),
                new TextRun($" {score}", Ink.SmallStrong with { Paint = status.Paint }),
            ]),
        ];
    }

    private static IReadOnlyList<Paragraph> Change(Story story, Sheet sheet, Touchpoint touchpoint)
    {
        if (
            touchpoint.Score is not { } now
            || story.Mark?.Scores.TryGetValue(touchpoint.Id, out var before) != true
        )
        {
            return [sheet.Text(2, "", Ink.Quiet, 1)];
        }

        var change = before == now ? "same" : $"{before} → {now}";
        return [sheet.Text(2, change, before == now ? Ink.Quiet : Ink.SmallStrong, 1)];
    }

    private static IReadOnlyList<Paragraph> Sure(Story story, Sheet sheet, Touchpoint touchpoint)
    {
        var evidence = touchpoint.Evidence;
        var level = evidence.Level switch
        {
            EvidenceLevel.Evidenced => "Evidenced",
            EvidenceLevel.Partly => "Partly evidenced",
            _ => "Assumed",
        };

        var sample = evidence.SampleSize is { } size ? $" ({story.Words.Number(size)})" : "";
        var confirmed = touchpoint.LastConfirmed is { } last
            ? $"Confirmed {story.Words.Ago(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(last.At, story.Zone).DateTime))}"
            : "Never confirmed";
        return
        [
            sheet.Text(3, level + sample, Ink.Quiet, 2),
            sheet.Text(3, confirmed, Ink.Quiet, 2),
        ];
    }
}
