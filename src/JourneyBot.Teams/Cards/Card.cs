using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>An Adaptive Card 1.5: what every Teams client shows, phones included.</summary>
public sealed record Card(IReadOnlyList<CardElement> Body)
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string? Schema { get; init; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-1)]
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
            _written = written = new Written(this, new RawJson(CardJson.Write(this)));
        }

        return written.Json;
    }

    private sealed class Written(Card card, RawJson json)
    {
        public Card Card => card;

        public RawJson Json => json;
    }
}

/// <summary>Makes a client ask for its own view when the card is opened; at most 60 people.</summary>
public sealed record Refresh(CardAction Action)
{
    public IReadOnlyList<string>? UserIds { get; init; }
}

/// <summary>What Teams adds to a card.</summary>
public sealed record TeamsProperties
{
    /// <summary>A card as wide as the conversation.</summary>
    public static TeamsProperties FullWidth { get; } = new() { Width = "full" };

    public string? Width { get; init; }

    public IReadOnlyList<CardMention>? Entities { get; init; }
}

/// <summary>A mention in a card; its text stands in the card exactly as given here.</summary>
public sealed record CardMention(string Text, Mentioned Mentioned)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "mention";

    /// <summary>A mention of one person by Teams id, Entra object id or user principal name.</summary>
    public static CardMention Of(string id, string name) =>
        new($"<at>{CardText.Name(name)}</at>", new(id, CardText.Name(name)));
}

/// <summary>Who is mentioned.</summary>
public sealed record Mentioned(string Id, string Name);
