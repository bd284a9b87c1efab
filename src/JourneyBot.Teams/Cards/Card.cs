namespace JourneyBot.Teams.Cards;

/// <summary>An Adaptive Card 1.5: what every Teams client shows, phones included.</summary>
public sealed record Card(IReadOnlyList<CardElement> Body) : CardPart
{
    public string? Schema { get; init; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    /// <summary>Shown by a client that cannot show the card at all.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What a screen reader says for the card.</summary>
    public string? Speak { get; init; }

    public string? Lang { get; init; }

    public bool? Rtl { get; init; }

    /// <summary>Buttons at the foot; Teams shows six, the rest behind a menu.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    public CardAction? SelectAction { get; init; }

    public Refresh? Refresh { get; init; }

    /// <summary>Full width, and the people mentioned in the card's text.</summary>
    public TeamsProperties? Msteams { get; init; } = TeamsProperties.FullWidth;

    // Whoever looks how big it is and then sends it has it written once; a changed copy is written anew.
    private Written? _written;

    /// <summary>The card as it goes over the wire.</summary>
    public RawJson ToJson()
    {
        if (_written is not { } written || !ReferenceEquals(written.Card, this))
        {
            _written = written = new Written(this, new RawJson(CardWriter.Write(this)));
        }

        return written.Json;
    }

    internal override void Write(CardWriter to)
    {
        to.Type("AdaptiveCard"u8);
        to.Text("$schema"u8, Schema);
        to.Text("version"u8, Version);
        to.Parts("body"u8, Body);
        to.Text("fallbackText"u8, FallbackText);
        to.Text("speak"u8, Speak);
        to.Text("lang"u8, Lang);
        to.Flag("rtl"u8, Rtl);
        to.Parts("actions"u8, Actions);
        to.Part("selectAction"u8, SelectAction);
        to.Part("refresh"u8, Refresh);
        to.Part("msteams"u8, Msteams);
    }

    private sealed class Written(Card card, RawJson json)
    {
        public Card Card => card;

        public RawJson Json => json;
    }
}

/// <summary>Makes a client ask for its own view when the card is opened; at most 60 people.</summary>
public sealed record Refresh(CardAction Action) : CardPart
{
    public IReadOnlyList<string>? UserIds { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Part("action"u8, Action);
        to.Texts("userIds"u8, UserIds);
    }
}

/// <summary>What Teams adds to a card.</summary>
public sealed record TeamsProperties : CardPart
{
    /// <summary>A card as wide as the conversation.</summary>
    public static TeamsProperties FullWidth { get; } = new() { Width = "full" };

    public string? Width { get; init; }

    public IReadOnlyList<CardMention>? Entities { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Text("width"u8, Width);
        to.Parts("entities"u8, Entities);
    }
}

/// <summary>A mention in a card; its text stands in the card exactly as given here.</summary>
public sealed record CardMention(string Text, Mentioned Mentioned) : CardPart
{
    /// <summary>A mention of one person by Teams id, Entra object id or user principal name.</summary>
    public static CardMention Of(string id, string name) =>
        new($"<at>{CardText.Name(name)}</at>", new(id, CardText.Name(name)));

    internal override void Write(CardWriter to)
    {
        to.Type("mention"u8);
        to.Text("text"u8, Text);
        to.Part("mentioned"u8, Mentioned);
    }
}

/// <summary>Who is mentioned.</summary>
public sealed record Mentioned(string Id, string Name) : CardPart
{
    internal override void Write(CardWriter to)
    {
        to.Text("id"u8, Id);
        to.Text("name"u8, Name);
    }
}
