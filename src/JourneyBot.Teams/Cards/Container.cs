namespace JourneyBot.Teams.Cards;

/// <summary>Elements that stand together.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }

    /// <summary>True lets the background reach the edge of the card.</summary>
    public bool? Bleed { get; init; }

    public string? MinHeight { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }

    public bool? Rtl { get; init; }

    public CardAction? SelectAction { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Container"u8);
        to.Parts("items"u8, Items);
        to.Word("style"u8, CardNames.ContainerStyle, (int?)Style);
        to.Flag("bleed"u8, Bleed);
        to.Text("minHeight"u8, MinHeight);
        to.Word("verticalContentAlignment"u8, CardNames.Vertical, (int?)VerticalContentAlignment);
        to.Flag("rtl"u8, Rtl);
        to.Part("selectAction"u8, SelectAction);
    }
}

/// <summary>The background of a container, column, row or cell.</summary>
public enum ContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

/// <summary>Where content stands from side to side.</summary>
public enum HorizontalAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>Where content stands from top to bottom.</summary>
public enum VerticalAlignment
{
    Top,
    Center,
    Bottom,
}
