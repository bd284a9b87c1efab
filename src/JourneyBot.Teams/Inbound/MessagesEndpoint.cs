using System.Net;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.AspNetCore.Http;

namespace JourneyBot.Teams.Inbound;

/// <summary>The one door: method and size, token, activity, address and tenant, and only then a turn.</summary>
internal sealed class MessagesEndpoint(
    TokenCheck tokens,
    ServiceHosts hosts,
    ActivityRules rules,
    TurnRunner runner,
    RejectionLog log
)
{
    public async Task HandleAsync(HttpContext context)
    {
        var token = BearerToken(context);
        var (voucher, activity, rejection) = await AdmitAsync(context, token);
        if (rejection is not null || activity is null)
        {
            Reject(context, rejection ?? Rejection.NoActivity, token, activity);
            return;
        }

        var origin = new Origin(
            activity.TenantId() ?? "",
            activity.ServiceUrl!,
            voucher is not null
        )
        {
            CorrelationId = LogText.Id(context.Request.Headers["MS-CV"].ToString()),
        };
        await WriteAsync(context, await runner.RunAsync(activity, origin));
    }

    private async ValueTask<(
        Voucher? Voucher,
        Activity? Activity,
        Rejection? Rejection
    )> AdmitAsync(HttpContext context, string? token)
    {
        if (RefusedUnread(context) is { } unread)
        {
            return (null, null, unread);
        }

        Voucher? voucher = null;
        if (!hosts.IsLoopbackOnly)
        {
            (voucher, var untrusted) = token is null
                ? (null, Rejection.NoToken)
                : await tokens.CheckAsync(token, context.RequestAborted);
            if (untrusted is not null)
            {
                return (null, null, untrusted);
            }
        }

        var (activity, unreadable) = await RequestBody.ReadAsync(context);
        return (voucher, activity, activity is null ? unreadable : rules.Check(activity, voucher));
    }

    private Rejection? RefusedUnread(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return Rejection.Method;
        }

        // A web page may post plain text to any address without asking; JSON it may not.
        if (!context.Request.HasJsonContentType())
        {
            return Rejection.ContentType;
        }

        if (context.Request.ContentLength > RequestBody.MostBytes)
        {
            return Rejection.TooBig;
        }

        return hosts.IsLoopbackOnly && !IsFromThisMachine(context) ? Rejection.NotLocal : null;
    }

    private static string? BearerToken(HttpContext context)
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization;
        return header is [{ } value] && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? value[scheme.Length..].Trim()
            : null;
    }

    // The name in the Host header is checked too: a web page can point a name of its own at this machine.
    private static bool IsFromThisMachine(HttpContext context) =>
        (context.Connection.LocalIpAddress is not { } local || IPAddress.IsLoopback(local))
        && ServiceHosts.IsLoopback(context.Request.Host.Host);

    private static async Task WriteAsync(HttpContext context, TurnResult result)
    {
        context.Response.StatusCode = result.Status;
        context.Response.ContentLength = result.Body.Length;
        if (!result.Body.IsEmpty)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.BodyWriter.WriteAsync(result.Body, CancellationToken.None);
        }
    }

    private void Reject(HttpContext context, Rejection rejection, string? token, Activity? activity)
    {
        context.Response.StatusCode = rejection.Status;
        if (rejection.Status is 401)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }
        else if (rejection.Status is 405)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }

        log.Write(context, rejection, token, activity);
    }
}
