namespace JourneyBot.Teams.Cards;

/// <summary>One paragraph of runs that look different; no Markdown is read in it.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("RichTextBlock"u8);
        to.Parts("inlines"u8, Inlines);
        to.Word("horizontalAlignment"u8, CardNames.Horizontal, (int?)HorizontalAlignment);
    }
}

/// <summary>A piece of a <see cref="RichTextBlock"/>, shown exactly as written.</summary>
public sealed record TextRun(string Text) : CardPart
{
    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Italic { get; init; }

    public bool? Strikethrough { get; init; }

    public CardAction? SelectAction { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Type("TextRun"u8);
        to.Text("text"u8, Text);
        to.Word("size"u8, CardNames.TextSize, (int?)Size);
        to.Word("weight"u8, CardNames.TextWeight, (int?)Weight);
        to.Word("color"u8, CardNames.TextColor, (int?)Color);
        to.Flag("isSubtle"u8, IsSubtle);
        to.Flag("italic"u8, Italic);
        to.Flag("strikethrough"u8, Strikethrough);
        to.Part("selectAction"u8, SelectAction);
    }
}
