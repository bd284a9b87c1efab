using System.Text.Json;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;

namespace JourneyBot.Teams.Conversations;

/// <summary>Answers to a card's Execute; the HTTP status is always 200, what happened stands inside.</summary>
public static class ActionAnswer
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string TextType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    // A card is JSON already: the rest is put around it.
    private static ReadOnlySpan<byte> CardAnswerBegins =>
        """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":"""u8;

    /// <summary>A card that replaces the one clicked, for the one who clicked.</summary>
    public static TurnResult Card(Card card) => Card(card.ToJson());

    /// <summary>The same with a card that is already JSON.</summary>
    public static TurnResult Card(RawJson card) =>
        new(200, (byte[])[.. CardAnswerBegins, .. card.Utf8.Span, (byte)'}']);

    /// <summary>A sentence shown for a moment; the card stays as it is.</summary>
    public static TurnResult Toast(string text) =>
        TurnResult.Json(new TextAnswer(200, TextType, text), TeamsJson.Wire.TextAnswer);

    /// <summary>The person's request cannot be done; the message is for them.</summary>
    public static TurnResult Error(string code, string message) => Error(400, code, message);

    /// <summary>Our own failure; the message is for the person.</summary>
    public static TurnResult Broken(string message) => Error(500, "InternalError", message);

    /// <summary>The message that says what the answer to an Execute would have said, for when it comes too late; null where there is nothing to say.</summary>
    public static OutgoingMessage? AsMessage(TurnResult answer, string summary)
    {
        if (answer is not { Status: 200, Body.IsEmpty: false })
        {
            return null;
        }

        using var json = JsonDocument.Parse(answer.Body);
        if (
            json.RootElement.ValueKind is not JsonValueKind.Object
            || !json.RootElement.TryGetProperty("type", out var type)
            || !json.RootElement.TryGetProperty("value", out var value)
        )
        {
            return null;
        }

        return type.GetString() switch
        {
            CardType => OutgoingMessage.OfCard(RawJson.From(value.GetRawText()), summary),
            TextType => OutgoingMessage.OfText(value.GetString()!),
            ErrorType => OutgoingMessage.OfText(value.GetProperty("message").GetString()!),
            _ => null,
        };
    }

    private static TurnResult Error(int status, string code, string message) =>
        TurnResult.Json(
            new ErrorAnswer(status, ErrorType, new(code, message)),
            TeamsJson.Wire.ErrorAnswer
        );
}

internal sealed record TextAnswer(int StatusCode, string Type, string Value);

internal sealed record ErrorAnswer(int StatusCode, string Type, ErrorDetail Value);

internal sealed record ErrorDetail(string Code, string Message);
