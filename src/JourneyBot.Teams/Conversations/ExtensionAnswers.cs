using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Conversations;

/// <summary>Answers to the message extension: searches, pasted links and submitted actions.</summary>
public static class ExtensionAnswers
{
    /// <summary>Cards to choose from; each needs a preview. For a link only the first is used.</summary>
    public static TurnResult Results(IReadOnlyList<OutgoingAttachment> attachments) =>
        Answer(new("result") { AttachmentLayout = "list", Attachments = attachments });

    /// <summary>A sentence instead of results.</summary>
    public static TurnResult Say(string text) => Answer(new("message") { Text = text });

    /// <summary>A message for the person to look at before the bot sends it; it holds exactly one card.</summary>
    public static TurnResult Preview(OutgoingMessage message) =>
        Answer(new("botMessagePreview") { ActivityPreview = message });

    /// <summary>Done, with nothing to insert.</summary>
    public static TurnResult Nothing { get; } = new(200, "{}"u8.ToArray());

    private static TurnResult Answer(ExtensionContent content) =>
        TurnResult.Json(new ExtensionAnswer(content), TeamsJson.Wire.ExtensionAnswer);
}

internal sealed record ExtensionAnswer(ExtensionContent ComposeExtension);

internal sealed record ExtensionContent(string Type)
{
    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<OutgoingAttachment>? Attachments { get; init; }

    public string? Text { get; init; }

    public OutgoingMessage? ActivityPreview { get; init; }
}
