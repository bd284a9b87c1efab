using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>What a button, or a tap on an element, does.</summary>
[JsonConverter(typeof(CardPartConverter<CardAction>))]
public abstract record CardAction : CardPart
{
    private protected CardAction(string type)
        : base(type) { }

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
}

/// <summary>How a button looks.</summary>
[JsonConverter(typeof(CamelCaseEnum<ActionStyle>))]
public enum ActionStyle
{
    Default,
    Positive,
    Destructive,
}

/// <summary>Whether a button shows, or stands behind the menu.</summary>
[JsonConverter(typeof(CamelCaseEnum<ActionMode>))]
public enum ActionMode
{
    Primary,
    Secondary,
}
