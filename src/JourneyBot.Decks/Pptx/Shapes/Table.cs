namespace JourneyBot.Decks.Pptx.Shapes;

/// <summary>A native table with one header row; rules are drawn below rows only.</summary>
internal sealed record Table(
    string Name,
    Box Box,
    IReadOnlyList<Length> Columns,
    IReadOnlyList<TableRow> Rows
) : Shape(Name, Box)
{
    /// <summary>The first column names its row.</summary>
    public bool FirstColumnIsHeader { get; init; }

    /// <summary>The first column stands on the right.</summary>
    public bool RightToLeft { get; init; }
}

/// <summary>A row of at least this height; a cell that spans columns stands for all of them.</summary>
internal sealed record TableRow(Length Height, IReadOnlyList<TableCell> Cells)
{
    public Paint Rule { get; init; } = Paint.Rule;
}

/// <summary>A cell's text and look.</summary>
internal sealed record TableCell(IReadOnlyList<Paragraph> Paragraphs)
{
    public static readonly Length SideMargin = Length.Points(4);
    public static readonly Length TopMargin = Length.Points(3);

    public int Span { get; init; } = 1;

    public Paint Fill { get; init; } = Paint.None;

    public TextAnchor Anchor { get; init; }

    public static TableCell Of(string text, TextStyle style) => new([Paragraph.Of(text, style)]);
}
