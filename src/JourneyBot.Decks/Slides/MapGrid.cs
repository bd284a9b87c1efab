using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The rows of the map's table; texts are cut to their row, the stage slides carry them whole.</summary>
internal sealed class MapGrid(Story story, Length column, Length label, bool narrow)
{
    private readonly TextStyle _lane = Ink.Small with
    {
        Size = narrow ? Ink.SmallestInGrid : Length.Points(10),
    };
    private readonly TextStyle _small = Ink.Quiet with
    {
        Size = narrow ? Ink.SmallestInGrid : Length.Points(10),
    };
    private readonly Length _room = column - (TableCell.SideMargin * 2);

    private IReadOnlyList<Stage> Stages => story.Map.Stages;

    public TableRow Head()
    {
        var cells = Stages.Select(stage => new TableCell([
            new Paragraph([new TextRun(NameOf(stage), Ink.OnColor)]),
        ])
        {
            Fill = story.ColorOf(stage),
            Anchor = TextAnchor.Middle,
        });
        return Row("", cells, Paint.Background);
    }

    public TableRow StatusRow() =>
        Row("Health", Stages.Select(s => new TableCell([HealthOf(s)])), Paint.Background);

    /// <summary>An empty row for the curve to lie on.</summary>
    public static TableRow Curve(int stages, Length height)
    {
        var label = new TableCell([
            Paragraph.Of("Score of each touchpoint", Ink.Quiet with { Size = Length.Points(10) }),
        ])
        {
            Anchor = TextAnchor.Middle,
        };
        return new TableRow(height, [label, .. Enumerable.Repeat(new TableCell([]), stages)]);
    }

    public IEnumerable<TableRow> Lanes(Length mostForMoments)
    {
        yield return Moments(mostForMoments);
        yield return Lane("Doing", s => s.Doing);
        yield return Lane(
            "Thinking",
            s => s.Thinking is { Length: > 0 } thought ? Words.Quoted(thought) : null
        );
        yield return Lane("Feeling", s => s.Feeling);
        yield return Lane("Asking", s => s.Asking);
        yield return Lane("Changing", s => s.Changing);
    }

    private string NameOf(Stage stage)
    {
        var lines = narrow ? 4 : 3;
        return TextFit.Lines(stage.Name, Ink.OnColor, _room) <= lines || stage.ShortName.Length == 0
            ? TextFit.Shorten(stage.Name, Ink.OnColor, _room, lines)
            : TextFit.Shorten(stage.ShortName, Ink.OnColor, _room, lines);
    }

    private Paragraph HealthOf(Stage stage)
    {
        var status = Status.Of(story.HealthOf(stage).Rag);
        var strong = Ink.SmallStrong with
        {
            Paint = status.Paint,
            Size = narrow ? Length.Points(10) : Ink.Small.Size,
        };
        var score = StageScore.Now(stage) is { } now ? story.Words.Score(now) : "";
        var change = StageScore.Since(stage, story.Mark) is { } moved and not 0
            ? $" {story.Words.Change(moved)}"
            : "";
        var link = Link.ToSlide(Story.KeyOf(stage));
        return score.Length == 0
            ? new Paragraph([new TextRun(status.Label, strong, link)])
            : new Paragraph([
                new TextRun($"{status.Label} ", strong),
                new TextRun(score, strong, link),
                new TextRun(change, _small),
            ]);
    }

    private TableRow Moments(Length most)
    {
        var cells = Stages.Select(stage => new TableCell([.. MomentsOf(stage, most)]));
        return Row("Moments of truth", cells, Paint.Rule);
    }

    private IEnumerable<Paragraph> MomentsOf(Stage stage, Length most)
    {
        var line = TextFit.LineHeight(_lane.Size);
        var left = Math.Max(1, (int)(most / line));
        foreach (var moment in stage.Touchpoints.Where(t => t.IsMomentOfTruth))
        {
            if (left == 0)
            {
                yield break;
            }

            var prefix =
                $"{Status.MomentOfTruth} {moment.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"} ";
            var text = TextFit.Shorten(
                prefix + moment.Name.Trim(),
                _lane with
                {
                    Bold = true,
                },
                _room,
                Math.Min(2, left)
            );
            left -= Math.Min(left, TextFit.Lines(text, _lane with { Bold = true }, _room));
            var shown = Math.Min(prefix.Length, text.Length);
            yield return new Paragraph([
                new TextRun(
                    text[..shown],
                    _lane with
                    {
                        Bold = true,
                        Paint = Status.Of(moment.Score).Paint,
                    }
                ),
                new TextRun(text[shown..], _lane),
            ]);
        }
    }

    private TableRow Lane(string name, Func<Stage, string?> textOf)
    {
        var cells = Stages.Select(s =>
            TableCell.Of(TextFit.Shorten(textOf(s)?.Trim() ?? "", _lane, _room, 3), _lane)
        );
        return Row(name, cells, Paint.Rule);
    }

    private TableRow Row(string name, IEnumerable<TableCell> cells, Paint rule)
    {
        List<TableCell> all = [TableCell.Of(name, _small), .. cells];
        var height = Length.Zero;
        for (var i = 0; i < all.Count; i++)
        {
            var room = (i == 0 ? label : column) - (TableCell.SideMargin * 2);
            height = Length.Max(height, TextFit.Height(all[i].Paragraphs, room));
        }

        return new TableRow(height + (TableCell.TopMargin * 2) + Length.Points(2), all)
        {
            Rule = rule,
        };
    }
}
