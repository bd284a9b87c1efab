namespace JourneyBot.Teams.Cards;

/// <summary>A picture by its https address, at most 1024 by 1024 pixels, with the words that stand for it.</summary>
public sealed record Image(string Url, string AltText) : CardElement
{
    public string? Size { get; init; }

    /// <summary>Such as <c>24px</c>.</summary>
    public string? Width { get; init; }

    public string? Style { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Image"u8);
        to.Text("url"u8, Url);
        to.Text("altText"u8, AltText);
        to.Text("size"u8, Size);
        to.Text("width"u8, Width);
        to.Text("style"u8, Style);
        to.Word("horizontalAlignment"u8, CardNames.Horizontal, (int?)HorizontalAlignment);
        to.Part("selectAction"u8, SelectAction);
    }
}
