using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Slides;

/// <summary>A table with measured rows that continues on further slides under the same header.</summary>
internal sealed class Sheet(string name, Length width, ListInk ink)
{
    private static readonly Length Breath = Length.Points(3);
    private readonly List<(string Header, double Share, TextAlign Align)> _columns = [];
    private readonly List<Length> _least = [];
    private readonly List<TableRow> _rows = [];
    private Length[] _widths = [];

    public ListInk Ink { get; } = ink;

    /// <summary>How much higher a row may become when the slide has room to spare.</summary>
    public Length Stretch { get; init; } = Length.Points(9);

    /// <summary>Full texts of what was cut, for the notes.</summary>
    public List<string> Cuts { get; } = [];

    public int Rows => _rows.Count;

    /// <summary>A column with its share of the width, but never narrower than its header's longest word or the text it must hold uncut.</summary>
    public Sheet Column(
        string header,
        double share,
        TextAlign align = TextAlign.Start,
        string uncut = ""
    )
    {
        _columns.Add((header, share, align));
        var widest = header
            .Split(' ')
            .Select(word => TextFit.Width(word, Ink.Quiet))
            .Append(TextFit.Width(uncut, Ink.Strong))
            .Max();
        _least.Add(widest + (TableCell.SideMargin * 2) + Length.Points(1));
        _widths = Widths();
        return this;
    }

    // What a narrow column lacks is taken from those that have room to spare.
    private Length[] Widths()
    {
        var total = _columns.Sum(c => c.Share);
        Length[] widths = [.. _columns.Select(c => width * (c.Share / total))];
        var lack = Length.Zero;
        var spare = Length.Zero;
        for (var i = 0; i < widths.Length; i++)
        {
            lack += Length.Max(Length.Zero, _least[i] - widths[i]);
            spare += Length.Max(Length.Zero, widths[i] - _least[i]);
        }

        if (lack > Length.Zero && lack < spare)
        {
            var kept = 1 - (lack / spare);
            for (var i = 0; i < widths.Length; i++)
            {
                var over = Length.Max(Length.Zero, widths[i] - _least[i]);
                widths[i] = _least[i] + (over * kept);
            }
        }

        widths[^1] = width - widths[..^1].Aggregate(Length.Zero, (sum, w) => sum + w);
        return widths;
    }

    /// <summary>A paragraph of one run, cut to so many lines of its column.</summary>
    public Paragraph Text(int column, string text, TextStyle style, int lines = 3) =>
        Paragraph.Of(Cut(text, style, RoomOf(column), lines), style) with
        {
            Align = _columns[column].Align,
        };

    public void Row(IReadOnlyList<IReadOnlyList<Paragraph>> cells)
    {
        var height = Length.Zero;
        for (var i = 0; i < cells.Count; i++)
        {
            height = Length.Max(height, TextFit.Height(cells[i], RoomOf(i)));
        }

        _rows.Add(
            new TableRow(
                height + (TableCell.TopMargin * 2) + Breath,
                [.. cells.Select(c => new TableCell(c))]
            )
        );
    }

    /// <summary>Tables of as many rows as fit under a header each, at the place of the box.</summary>
    public IReadOnlyList<Table> Pages(Box box, string altText)
    {
        var pages = new List<Table>();
        var header = Header();
        var page = new List<TableRow> { header };
        var used = header.Height;
        foreach (var row in _rows)
        {
            if (used + row.Height > box.Height && page.Count > 1)
            {
                pages.Add(Page(box, page, used, altText));
                page = [header];
                used = header.Height;
            }

            page.Add(row);
            used += row.Height;
        }

        pages.Add(Page(box, page, used, altText));
        return pages;
    }

    public bool Fits(int column, string text, TextStyle style, int lines) =>
        TextFit.Lines(text, style, RoomOf(column)) <= lines;

    /// <summary>The larger text if everything then fits on one slide uncut, else the smaller.</summary>
    public static Sheet Fit(Box box, Func<ListInk, Sheet> make)
    {
        var large = make(ListInk.Large);
        return large.Cuts.Count == 0 && large.Pages(box, "").Count == 1
            ? large
            : make(ListInk.Small);
    }

    private Table Page(Box box, List<TableRow> rows, Length height, string altText)
    {
        var extra = Length.Min(Stretch, (box.Height - height) / Math.Max(1, rows.Count - 1));
        if (extra > Length.Zero && rows.Count > 1)
        {
            rows = [rows[0], .. rows.Skip(1).Select(r => r with { Height = r.Height + extra })];
            height += extra * (rows.Count - 1);
        }

        return new Table(name, new Box(box.X, box.Y, width, height), _widths, rows)
        {
            AltText = altText,
        };
    }

    private TableRow Header()
    {
        var cells = _columns.Select(
            (c, i) =>
                new TableCell([
                    Paragraph.Of(TextFit.Shorten(c.Header, Ink.Quiet, RoomOf(i), 2), Ink.Quiet) with
                    {
                        Align = c.Align,
                    },
                ])
                {
                    Anchor = TextAnchor.Bottom,
                }
        );
        var lines = _columns
            .Select((c, i) => TextFit.Lines(c.Header, Ink.Quiet, RoomOf(i)))
            .DefaultIfEmpty(1)
            .Max();
        return new TableRow(
            (TextFit.LineHeight(Ink.Quiet.Size) * Math.Min(2, lines)) + (TableCell.TopMargin * 2),
            [.. cells]
        )
        {
            Rule = Paint.Muted,
        };
    }

    private string Cut(string text, TextStyle style, Length room, int lines)
    {
        var shown = TextFit.Shorten(text, style, room, lines);
        if (shown.Length != text.Length)
        {
            Cuts.Add(text);
        }

        return shown;
    }

    private Length RoomOf(int column) => _widths[column] - (TableCell.SideMargin * 2);
}
