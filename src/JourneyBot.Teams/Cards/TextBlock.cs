namespace JourneyBot.Teams.Cards;

/// <summary>Text with a little Markdown; text from people goes through <see cref="CardText"/> first. It wraps unless told not to.</summary>
public sealed record TextBlock(string Text) : CardElement
{
    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Wrap { get; init; } = true;

    public int? MaxLines { get; init; }

    public TextStyle? Style { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("TextBlock"u8);
        to.Text("text"u8, Text);
        to.Word("size"u8, CardNames.TextSize, (int?)Size);
        to.Word("weight"u8, CardNames.TextWeight, (int?)Weight);
        to.Word("color"u8, CardNames.TextColor, (int?)Color);
        to.Flag("isSubtle"u8, IsSubtle);
        to.Flag("wrap"u8, Wrap);
        to.Number("maxLines"u8, MaxLines);
        to.Word("style"u8, CardNames.TextStyle, (int?)Style);
        to.Word("horizontalAlignment"u8, CardNames.Horizontal, (int?)HorizontalAlignment);
    }
}

/// <summary>How big text is.</summary>
public enum TextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>How heavy text is.</summary>
public enum TextWeight
{
    Default,
    Lighter,
    Bolder,
}

/// <summary>Text colours by meaning; colour is never the only sign of a status.</summary>
public enum TextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>What role a text has; heading is announced by screen readers.</summary>
public enum TextStyle
{
    Default,
    ColumnHeader,
    Heading,
}
