using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Slides;

/// <summary>A table whose columns stand exactly under the columns of a chart that fills its box.</summary>
internal sealed class AlignedTable(Length width, Length labelWidth, int columns)
{
    private static readonly Length RowHeight =
        TextFit.LineHeight(Ink.Small.Size) + (TableCell.TopMargin * 2);

    public Length LabelWidth { get; } = width - ((width - labelWidth) / columns * columns);

    public Table Make(
        string name,
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<string>> rows
    )
    {
        var column = (width - LabelWidth) / columns;
        List<TableRow> all =
        [
            new TableRow(RowHeight, [.. header.Select((h, i) => Cell(h, i, Ink.SmallStrong))])
            {
                Rule = Paint.Muted,
            },
            .. rows.Select(r => new TableRow(
                RowHeight,
                [.. r.Select((c, i) => Cell(c, i, Ink.Small))]
            )),
        ];
        return new Table(
            name,
            new Box(Length.Zero, Length.Zero, width, RowHeight * all.Count),
            [LabelWidth, .. Enumerable.Repeat(column, columns)],
            all
        )
        {
            FirstColumnIsHeader = true,
        };
    }

    private TableCell Cell(string text, int column, TextStyle style)
    {
        var room =
            (column == 0 ? LabelWidth : (width - LabelWidth) / columns)
            - (TableCell.SideMargin * 2);
        var shown = TextFit.Shorten(text, column == 0 ? Ink.Quiet : style, room, 1);
        var paragraph = Paragraph.Of(shown, column == 0 ? Ink.Quiet : style);
        return new TableCell([
            column == 0 ? paragraph : paragraph with { Align = TextAlign.Center },
        ]);
    }
}
