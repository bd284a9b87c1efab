using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>One thing that Teams tells the bot, as it came over the wire; every text in it is from outside and unchecked.</summary>
public sealed record Activity
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    /// <summary>The name of an invoke, such as <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Timestamp { get; init; }

    public string? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }

    public string? Locale { get; init; }

    public Account? From { get; init; }

    public Account? Recipient { get; init; }

    public Conversation? Conversation { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>What an installationUpdate did: add, remove, add-upgrade or remove-upgrade.</summary>
    public string? Action { get; init; }

    /// <summary>The payload of an invoke or of a card's Submit; input from a person's client, so never to be trusted.</summary>
    public JsonElement? Value { get; init; }

    public ChannelData? ChannelData { get; init; }

    public IReadOnlyList<Entity?>? Entities { get; init; }

    public IReadOnlyList<Attachment?>? Attachments { get; init; }

    public IReadOnlyList<Account?>? MembersAdded { get; init; }

    public IReadOnlyList<Account?>? MembersRemoved { get; init; }

    public IReadOnlyList<Reaction?>? ReactionsAdded { get; init; }

    public IReadOnlyList<Reaction?>? ReactionsRemoved { get; init; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
