namespace JourneyBot.Teams.Cards;

/// <summary>What a button, or a tap on an element, does.</summary>
public abstract record CardAction : CardPart
{
    private protected CardAction() { }

    public string? Id { get; init; }

    /// <summary>What the button says; plain text, no Markdown.</summary>
    public string? Title { get; init; }

    public ActionStyle? Style { get; init; }

    /// <summary>Secondary stands behind the menu.</summary>
    public ActionMode? Mode { get; init; }

    public string? Tooltip { get; init; }

    public string? IconUrl { get; init; }

    public bool? IsEnabled { get; init; }

    /// <summary>What a client does that does not know the action.</summary>
    public CardAction? Fallback { get; init; }

    internal sealed override void Write(CardWriter to)
    {
        WriteOwn(to);
        to.Text("id"u8, Id);
        to.Text("title"u8, Title);
        to.Word("style"u8, CardNames.ActionStyle, (int?)Style);
        to.Word("mode"u8, CardNames.ActionMode, (int?)Mode);
        to.Text("tooltip"u8, Tooltip);
        to.Text("iconUrl"u8, IconUrl);
        to.Flag("isEnabled"u8, IsEnabled);
        to.Part("fallback"u8, Fallback);
    }

    private protected abstract void WriteOwn(CardWriter to);
}

/// <summary>How a button looks.</summary>
public enum ActionStyle
{
    Default,
    Positive,
    Destructive,
}

/// <summary>Whether a button shows, or stands behind the menu.</summary>
public enum ActionMode
{
    Primary,
    Secondary,
}
