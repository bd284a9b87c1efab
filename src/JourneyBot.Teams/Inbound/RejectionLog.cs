using JourneyBot.Teams.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Teams.Inbound;

/// <summary>Writes down who was turned away: ids only, never the token and never what a person wrote.</summary>
internal sealed partial class RejectionLog(ILogger<RejectionLog> logger)
{
    public void Write(HttpContext context, Rejection rejection, string? token, Activity? activity)
    {
        if (!logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        var claims = token is null ? null : TokenClaims.Read(token);
        Write(
            rejection.Status,
            rejection.Reason,
            claims is null
                ? null
                : $"iss {LogText.Id(claims.Issuer)}, aud {LogText.Id(claims.Audience)}, exp {claims.ValidTo:O}, kid {LogText.Id(claims.KeyId)}",
            LogText.Id(activity?.ChannelId),
            Host(activity?.ServiceUrl),
            LogText.Id(activity?.Id),
            LogText.Id(context.Request.Headers["MS-CV"].ToString())
        );
    }

    private static string? Host(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) ? LogText.Id(url.IdnHost) : null;

    [LoggerMessage(
        LogLevel.Warning,
        "Refused a request with {Status}: {Reason}. Token: {Claims}; channel {ChannelId}, service host {ServiceHost}, activity {ActivityId}, MS-CV {CorrelationId}."
    )]
    private partial void Write(
        int status,
        string reason,
        string? claims,
        string? channelId,
        string? serviceHost,
        string? activityId,
        string? correlationId
    );
}
