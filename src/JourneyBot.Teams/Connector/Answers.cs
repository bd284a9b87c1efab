using System.Text.Json;
using JourneyBot.Teams.Inbound;

namespace JourneyBot.Teams.Connector;

/// <summary>Reads what Teams means when it says no.</summary>
internal static class Answers
{
    public static CallOutcome<T> Refusal<T>(
        HttpResponseMessage response,
        ReadOnlyMemory<byte> body,
        HttpMethod method,
        DateTimeOffset now
    )
        where T : class
    {
        var status = (int)response.StatusCode;
        var (code, subCode) = Codes(body);
        if (status is 502 or 504)
        {
            return new(
                new UnknownOutcome(status)
                {
                    RetryAfter = RetryAfter(response, now),
                    CorrelationId = CorrelationId(response),
                }
            );
        }

        return new(
            new RefusedCall(Kind(status, code, subCode, method), status)
            {
                Code = LogText.Id(subCode ?? code),
                RetryAfter = RetryAfter(response, now),
                CorrelationId = CorrelationId(response),
            }
        );
    }

    // Teams took the call and said something else than documented: it may have had its effect.
    public static CallOutcome<T> NotUnderstood<T>(HttpResponseMessage response)
        where T : class =>
        new(
            new UnknownOutcome((int)response.StatusCode) { CorrelationId = CorrelationId(response) }
        );

    private static RefusalKind Kind(int status, string? code, string? subCode, HttpMethod method) =>
        status switch
        {
            400 => RefusalKind.BadRequest,
            401 => RefusalKind.NotRegistered,
            403 => Forbidden(subCode ?? code, method),
            404 => Missing(code),
            412 => RefusalKind.Conflict,
            413 => RefusalKind.TooBig,
            429 => RefusalKind.Throttled,
            500 => RefusalKind.ServiceError,
            // Whoever says that it is not able to handle a request has not handled it; gateways that lost one say 502 or 504.
            503 => RefusalKind.Unavailable,
            _ => RefusalKind.Other,
        };

    private static RefusalKind Forbidden(string? code, HttpMethod method) =>
        code switch
        {
            "BotDisabledByAdmin" => RefusalKind.DisabledByAdmin,
            "BotNotInConversationRoster" => RefusalKind.NotInConversation,
            "ConversationBlockedByUser" or "MessageWritesBlocked" => RefusalKind.Blocked,
            "ForbiddenOperationException" => RefusalKind.NotInstalled,
            "InvalidBotApiHost" => RefusalKind.WrongHost,
            // Seen for updates of a message that was deleted.
            "ServiceError" or "Unknown" when method == HttpMethod.Put => RefusalKind.MessageGone,
            _ => RefusalKind.NotAllowed,
        };

    private static RefusalKind Missing(string? code) =>
        code switch
        {
            "ActivityNotFoundInConversation" => RefusalKind.MessageGone,
            "ConversationNotFound" => RefusalKind.ConversationGone,
            _ => RefusalKind.NotFound,
        };

    // Either an error object, or a number beside a message that is itself JSON in a string.
    private static (string? Code, string? SubCode) Codes(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return (
                Text(document.RootElement, "error", "code"),
                SubCode(Text(document.RootElement, "message"))
            );
        }
        catch (JsonException)
        {
            return (null, null);
        }
        catch (InvalidOperationException)
        {
            return (null, null);
        }
    }

    private static string? SubCode(string? message)
    {
        if (message is null || !message.StartsWith('{'))
        {
            return null;
        }

        using var inner = JsonDocument.Parse(message);
        return Text(inner.RootElement, "subCode");
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (
                element.ValueKind is not JsonValueKind.Object
                || !element.TryGetProperty(name, out element)
            )
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.String ? element.GetString() : null;
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - now;
        return wait is { Ticks: < 0 } ? TimeSpan.Zero : wait;
    }

    private static string? CorrelationId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("MS-CV", out var values)
            ? LogText.Id(values.FirstOrDefault())
            : null;
}
