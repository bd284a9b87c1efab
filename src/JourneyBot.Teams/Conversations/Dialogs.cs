using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;

namespace JourneyBot.Teams.Conversations;

/// <summary>Answers to a dialog that is opened or submitted.</summary>
public static class Dialogs
{
    /// <summary>The dialog is done and closes.</summary>
    public static TurnResult Close => TurnResult.Done;

    /// <summary>Shows a card in the dialog; its buttons must be Submit. Sizes are small, medium or large.</summary>
    public static TurnResult Show(
        string title,
        Card card,
        string height = "medium",
        string width = "medium"
    )
    {
        var content = OutgoingAttachment.OfCard((card with { Msteams = null }).ToJson());
        return TurnResult.Json(
            new DialogAnswer(new("continue", new(title, height, width, content, null, null))),
            TeamsJson.Wire.DialogAnswer
        );
    }

    /// <summary>Shows a page in the dialog.</summary>
    public static TurnResult ShowPage(
        string title,
        string url,
        string height = "medium",
        string width = "medium"
    ) =>
        TurnResult.Json(
            new DialogAnswer(new("continue", new(title, height, width, null, url, url))),
            TeamsJson.Wire.DialogAnswer
        );

    /// <summary>Shows a sentence and closes.</summary>
    public static TurnResult Say(string text) =>
        TurnResult.Json(
            new DialogTextAnswer(new("message", text)),
            TeamsJson.Wire.DialogTextAnswer
        );
}

internal sealed record DialogAnswer(DialogTask Task);

internal sealed record DialogTask(string Type, DialogContent Value);

internal sealed record DialogContent(
    string Title,
    string Height,
    string Width,
    OutgoingAttachment? Card,
    string? Url,
    string? FallbackUrl
);

internal sealed record DialogTextAnswer(DialogText Task);

internal sealed record DialogText(string Type, string Value);
