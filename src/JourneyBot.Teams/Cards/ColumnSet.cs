namespace JourneyBot.Teams.Cards;

/// <summary>Columns side by side; they do not break into rows on a phone.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    public ContainerStyle? Style { get; init; }

    public bool? Bleed { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("ColumnSet"u8);
        to.Parts("columns"u8, Columns);
        to.Word("style"u8, CardNames.ContainerStyle, (int?)Style);
        to.Flag("bleed"u8, Bleed);
        to.Word("horizontalAlignment"u8, CardNames.Horizontal, (int?)HorizontalAlignment);
        to.Part("selectAction"u8, SelectAction);
    }
}

/// <summary>One column; width is <c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>26px</c>.</summary>
public sealed record Column(IReadOnlyList<CardElement> Items) : CardPart
{
    public string? Id { get; init; }

    public string? Width { get; init; }

    public ContainerStyle? Style { get; init; }

    public bool? Bleed { get; init; }

    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }

    public string? MinHeight { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }

    public CardAction? SelectAction { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Type("Column"u8);
        to.Parts("items"u8, Items);
        to.Text("id"u8, Id);
        to.Text("width"u8, Width);
        to.Word("style"u8, CardNames.ContainerStyle, (int?)Style);
        to.Flag("bleed"u8, Bleed);
        to.Flag("isVisible"u8, IsVisible);
        to.Word("spacing"u8, CardNames.Spacing, (int?)Spacing);
        to.Flag("separator"u8, Separator);
        to.Text("minHeight"u8, MinHeight);
        to.Word("verticalContentAlignment"u8, CardNames.Vertical, (int?)VerticalContentAlignment);
        to.Part("selectAction"u8, SelectAction);
    }
}
