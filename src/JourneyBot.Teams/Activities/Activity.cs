using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>One thing that Teams tells the bot, as it came over the wire; every text in it is from outside and unchecked.</summary>
public sealed record Activity
{
    // Set and not init, here and in what it holds: what can only be given with the object is read by way of a list of arguments, which costs a
    // third more for every turn.
    [JsonRequired]
    public string Type { get; set; } = "";

    public string? Id { get; set; }

    /// <summary>The name of an invoke, such as <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Timestamp { get; set; }

    public string? LocalTimestamp { get; set; }

    public string? LocalTimezone { get; set; }

    public string? Locale { get; set; }

    public Account? From { get; set; }

    public Account? Recipient { get; set; }

    public Conversation? Conversation { get; set; }

    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>What an installationUpdate did: add, remove, add-upgrade or remove-upgrade.</summary>
    public string? Action { get; set; }

    /// <summary>The payload of an invoke or of a card's Submit; input from a person's client, so never to be trusted.</summary>
    public JsonElement? Value { get; set; }

    public ChannelData? ChannelData { get; set; }

    public IReadOnlyList<Entity?>? Entities { get; set; }

    public IReadOnlyList<Attachment?>? Attachments { get; set; }

    public IReadOnlyList<Account?>? MembersAdded { get; set; }

    public IReadOnlyList<Account?>? MembersRemoved { get; set; }

    public IReadOnlyList<Reaction?>? ReactionsAdded { get; set; }

    public IReadOnlyList<Reaction?>? ReactionsRemoved { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
