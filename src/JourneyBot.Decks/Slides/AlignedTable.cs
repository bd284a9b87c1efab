using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Slides;

/// <summary>A table whose columns stand exactly under the columns of a chart that fills its box.</summary>
internal sealed class AlignedTable(Length width, Length labelWidth, int columns)
{
    private const int HeaderLines = 2;

    public Length LabelWidth { get; } = width - ((width - labelWidth) / columns * columns);

    public Table Make(
        string name,
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<string>> rows
    )
    {
        List<TableRow> all =
        [
            Row(header, Ink.SmallStrong, HeaderLines) with
            {
                Rule = Paint.Muted,
            },
            .. rows.Select(r => Row(r, Ink.Small, 1)),
        ];
        var height = all.Aggregate(Length.Zero, (sum, r) => sum + r.Height);
        return new Table(
            name,
            new Box(Length.Zero, Length.Zero, width, height),
            [LabelWidth, .. Enumerable.Repeat((width - LabelWidth) / columns, columns)],
            all
        )
        {
            FirstColumnIsHeader = true,
        };
    }

    private TableRow Row(IReadOnlyList<string> texts, TextStyle style, int most)
    {
        var cells = texts.Select((t, i) => Cell(t, i, style, most)).ToList();
        var lines = cells.Select((c, i) => TextFit.Lines(c.Paragraphs[0], RoomOf(i))).Max();
        return new TableRow(
            (TextFit.LineHeight(Ink.Small.Size) * lines) + (TableCell.TopMargin * 2),
            cells
        );
    }

    private TableCell Cell(string text, int column, TextStyle style, int lines)
    {
        var own = column == 0 ? Ink.Quiet : style;
        var shown = TextFit.Shorten(text, own, RoomOf(column), lines);
        var align = column == 0 ? TextAlign.Start : TextAlign.Center;
        return new TableCell([Paragraph.Of(shown, own) with { Align = align }]);
    }

    /// <summary>What a column has for its text; the first one is for labels.</summary>
    public Length RoomOf(int column) =>
        (column == 0 ? LabelWidth : (width - LabelWidth) / columns) - (TableCell.SideMargin * 2);
}
