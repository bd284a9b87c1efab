namespace JourneyBot.Teams.Cards;

/// <summary>A table; it cannot scroll sideways, so three columns are the most a phone shows well.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows)
    : CardElement
{
    public bool? FirstRowAsHeaders { get; init; }

    public bool? ShowGridLines { get; init; }

    public ContainerStyle? GridStyle { get; init; }

    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public VerticalAlignment? VerticalCellContentAlignment { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Table"u8);
        to.Parts("columns"u8, Columns);
        to.Parts("rows"u8, Rows);
        to.Flag("firstRowAsHeaders"u8, FirstRowAsHeaders);
        to.Flag("showGridLines"u8, ShowGridLines);
        to.Word("gridStyle"u8, CardNames.ContainerStyle, (int?)GridStyle);
        to.Word(
            "horizontalCellContentAlignment"u8,
            CardNames.Horizontal,
            (int?)HorizontalCellContentAlignment
        );
        to.Word(
            "verticalCellContentAlignment"u8,
            CardNames.Vertical,
            (int?)VerticalCellContentAlignment
        );
    }
}

/// <summary>How wide a column is, as a weight among all columns.</summary>
public sealed record TableColumn(int Width) : CardPart
{
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Number("width"u8, Width);
        to.Word(
            "horizontalCellContentAlignment"u8,
            CardNames.Horizontal,
            (int?)HorizontalCellContentAlignment
        );
    }
}

/// <summary>One row of a <see cref="Table"/>.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells) : CardPart
{
    public ContainerStyle? Style { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Type("TableRow"u8);
        to.Parts("cells"u8, Cells);
        to.Word("style"u8, CardNames.ContainerStyle, (int?)Style);
    }
}

/// <summary>One cell of a <see cref="TableRow"/>.</summary>
public sealed record TableCell(IReadOnlyList<CardElement> Items) : CardPart
{
    public ContainerStyle? Style { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }

    public CardAction? SelectAction { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Type("TableCell"u8);
        to.Parts("items"u8, Items);
        to.Word("style"u8, CardNames.ContainerStyle, (int?)Style);
        to.Word("verticalContentAlignment"u8, CardNames.Vertical, (int?)VerticalContentAlignment);
        to.Part("selectAction"u8, SelectAction);
    }
}
