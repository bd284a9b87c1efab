namespace JourneyBot.Teams.Cards;

/// <summary>Anything that stands in the body of a card.</summary>
public abstract record CardElement : CardPart
{
    private protected CardElement() { }

    /// <summary>Names the element for inputs and for <see cref="ToggleVisibilityAction"/>; unique in its card.</summary>
    public string? Id { get; init; }

    /// <summary>False to start hidden; leave null for visible.</summary>
    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    /// <summary>True draws a line above.</summary>
    public bool? Separator { get; init; }

    /// <summary><c>stretch</c> to fill the height of the row.</summary>
    public string? Height { get; init; }

    /// <summary>Widths of the card at which the element shows, such as <c>atLeast:Narrow</c>; newer than 1.5, ignored by older clients.</summary>
    public string? TargetWidth { get; init; }

    /// <summary>What a client shows that does not know the element; every element newer than 1.5 needs one.</summary>
    public CardElement? Fallback { get; init; }

    internal sealed override void Write(CardWriter to)
    {
        WriteOwn(to);
        to.Text("id"u8, Id);
        to.Flag("isVisible"u8, IsVisible);
        to.Word("spacing"u8, CardNames.Spacing, (int?)Spacing);
        to.Flag("separator"u8, Separator);
        to.Text("height"u8, Height);
        to.Text("targetWidth"u8, TargetWidth);
        to.Part("fallback"u8, Fallback);
    }

    private protected abstract void WriteOwn(CardWriter to);
}
