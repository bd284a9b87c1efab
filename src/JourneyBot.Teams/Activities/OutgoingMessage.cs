using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyBot.Teams.Cards;

namespace JourneyBot.Teams.Activities;

/// <summary>What the bot says; text and a card in one activity would become two messages, so it carries one or the other.</summary>
public sealed record OutgoingMessage
{
    public string Type { get; init; } = "message";

    /// <summary>Only in updates: the activity that is replaced.</summary>
    public string? Id { get; init; }

    public string? Text { get; init; }

    /// <summary>plain, markdown or xml; xml when the text holds mentions.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a notification and the chat list show for a message that is a card.</summary>
    public string? Summary { get; init; }

    public string? ReplyToId { get; init; }

    public IReadOnlyList<OutgoingAttachment>? Attachments { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public ChannelData? ChannelData { get; init; }

    /// <summary>The three moving dots.</summary>
    public static OutgoingMessage Typing { get; } = new() { Type = "typing" };

    /// <summary>A card on its own, with the sentence that notifications show for it.</summary>
    public static OutgoingMessage OfCard(Card card, string summary) =>
        OfCard(card.ToJson(), summary);

    /// <summary>A card that is already JSON.</summary>
    public static OutgoingMessage OfCard(RawJson card, string summary) =>
        new() { Summary = summary, Attachments = [OutgoingAttachment.OfCard(card)] };

    /// <summary>Text in the Markdown that Teams knows.</summary>
    public static OutgoingMessage OfText(string text) =>
        new() { Text = text, TextFormat = "markdown" };

    /// <summary>Asks for leave to put a file into the person's OneDrive; personal chats only, size in bytes.</summary>
    public static OutgoingMessage OfFileConsent(
        string fileName,
        string description,
        long sizeInBytes,
        JsonObject context
    )
    {
        var content = new FileConsentContent(description, sizeInBytes, context, context);
        var json = JsonSerializer.SerializeToUtf8Bytes(content, TeamsJson.Wire.FileConsentContent);
        return new()
        {
            Attachments =
            [
                new("application/vnd.microsoft.teams.card.file.consent", new RawJson(json))
                {
                    Name = fileName,
                },
            ],
        };
    }

    /// <summary>Shows a file that was uploaded after consent.</summary>
    public static OutgoingMessage OfFile(UploadInfo upload)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new FileInfoContent(upload.UniqueId, upload.FileType),
            TeamsJson.Wire.FileInfoContent
        );
        return new()
        {
            Attachments =
            [
                new("application/vnd.microsoft.teams.card.file.info", new RawJson(json))
                {
                    ContentUrl = upload.ContentUrl,
                    Name = upload.Name,
                },
            ],
        };
    }

    /// <summary>The same message, which also raises an entry in the activity feed.</summary>
    public OutgoingMessage Notifying() =>
        this with
        {
            ChannelData = (ChannelData ?? new()) with { Notification = new(Alert: true) },
        };

    /// <summary>The message as it goes over the wire.</summary>
    public RawJson ToJson() =>
        new(JsonSerializer.SerializeToUtf8Bytes(this, TeamsJson.Wire.OutgoingMessage));
}

/// <summary>A card or file the bot sends.</summary>
public sealed record OutgoingAttachment(string ContentType, RawJson Content)
{
    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    /// <summary>What the list of a message extension shows before the card is chosen.</summary>
    public OutgoingAttachment? Preview { get; init; }

    public static OutgoingAttachment OfCard(RawJson card) =>
        new("application/vnd.microsoft.card.adaptive", card);

    /// <summary>A small card with a title and a line of text, as lists and unfurled links show it.</summary>
    public static OutgoingAttachment OfPreview(string title, string text) =>
        new(
            "application/vnd.microsoft.card.thumbnail",
            new RawJson(
                JsonSerializer.SerializeToUtf8Bytes(
                    new PreviewContent(title, text),
                    TeamsJson.Wire.PreviewContent
                )
            )
        );
}

internal sealed record FileConsentContent(
    string Description,
    long SizeInBytes,
    JsonObject AcceptContext,
    JsonObject DeclineContext
);

internal sealed record FileInfoContent(string? UniqueId, string? FileType);

internal sealed record PreviewContent(string Title, string Text);

/// <summary>Where a consented file goes; it came from a client, so its addresses are checked before use.</summary>
public sealed record UploadInfo(
    string? ContentUrl,
    string? Name,
    string? UploadUrl,
    string? UniqueId,
    string? FileType
);
