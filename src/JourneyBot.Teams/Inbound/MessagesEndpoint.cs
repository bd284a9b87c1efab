using System.Buffers;
using System.Net;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JourneyBot.Teams.Inbound;

/// <summary>The one door: method and size, token, activity, address and tenant, and only then a turn.</summary>
internal sealed partial class MessagesEndpoint(
    TokenCheck tokens,
    ServiceHosts hosts,
    TurnRunner runner,
    IOptions<TeamsOptions> options,
    ILogger<MessagesEndpoint> logger
)
{
    internal const int MostBytes = 1024 * 1024;
    private const string Channel = "msteams";

    private readonly HashSet<string> _tenants = new(
        options.Value.AllowedTenants.Count > 0
            ? options.Value.AllowedTenants
            : [options.Value.TenantId],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly bool _anyTenant =
        options.Value is { DangerouslyAllowUnauthenticated: true, AllowedTenants.Count: 0 };

    public async Task HandleAsync(HttpContext context)
    {
        var refusal = RefusalBeforeToken(context);
        if (refusal is not null)
        {
            Refuse(context, refusal, null, null);
            return;
        }

        var (voucher, token, problem) = await AuthenticateAsync(context);
        if (problem is not null)
        {
            Refuse(context, new(401, problem), token, null);
            return;
        }

        var (activity, unread) = await ReadAsync(context);
        if (activity is null)
        {
            Refuse(context, unread!, token, null);
            return;
        }

        if (RefusalOf(activity, voucher) is { } wrong)
        {
            Refuse(context, wrong, token, activity);
            return;
        }

        var origin = new Origin(
            activity.TenantId() ?? "",
            activity.ServiceUrl!,
            voucher is not null
        )
        {
            CorrelationId = CorrelationId(context),
        };
        await WriteAsync(context, await runner.RunAsync(activity, origin));
    }

    private Refusal? RefusalBeforeToken(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return new(405, "method");
        }

        // A web page may post plain text to any address without asking; JSON it may not.
        if (!context.Request.HasJsonContentType())
        {
            return new(415, "content type");
        }

        if (context.Request.ContentLength > MostBytes)
        {
            return new(413, "size");
        }

        return hosts.IsLoopbackOnly && !IsFromThisMachine(context)
            ? new(403, "not from this machine")
            : null;
    }

    private async ValueTask<(Voucher? Voucher, string? Token, string? Problem)> AuthenticateAsync(
        HttpContext context
    )
    {
        if (hosts.IsLoopbackOnly)
        {
            return (null, null, null);
        }

        var header = context.Request.Headers.Authorization;
        if (
            header.Count is not 1
            || header[0] is not { } value
            || !value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return (null, null, "no bearer token");
        }

        var token = value["Bearer ".Length..].Trim();
        var (voucher, problem) = await tokens.CheckAsync(token, context.RequestAborted);
        return (voucher, token, problem);
    }

    private static async Task<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > MostBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (null, new(413, "size"));
            }

            if (read.IsCompleted)
            {
                var activity = Parse(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return (activity, activity is null ? new(400, "no activity") : null);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Activity? Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return ActivityParser.TryParse(body.FirstSpan, out var whole) ? whole : null;
        }

        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return ActivityParser.TryParse(copy.AsSpan(0, length), out var joined) ? joined : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private Refusal? RefusalOf(Activity activity, Voucher? voucher)
    {
        if (!string.Equals(activity.ChannelId, Channel, StringComparison.Ordinal))
        {
            return new(403, "channel");
        }

        if (voucher is not null && !voucher.Endorses(activity.ChannelId))
        {
            return new(403, "key not endorsed for the channel");
        }

        if (voucher is not null && !voucher.IsFor(activity.ServiceUrl))
        {
            return new(403, "service address differs from the token's");
        }

        if (!hosts.Allows(activity.ServiceUrl))
        {
            return new(403, "service address");
        }

        return AllowsTenantOf(activity) ? null : new(403, "tenant");
    }

    // Both places that can name a tenant have to name an allowed one.
    private bool AllowsTenantOf(Activity activity)
    {
        var first = activity.ChannelData?.Tenant?.Id;
        var second = activity.Conversation?.TenantId;
        return _anyTenant
            || (
                (first ?? second) is not null
                && (first is null || _tenants.Contains(first))
                && (second is null || _tenants.Contains(second))
            );
    }

    private static bool IsFromThisMachine(HttpContext context) =>
        (context.Connection.LocalIpAddress is not { } local || IPAddress.IsLoopback(local))
        && (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
        && Uri.TryCreate($"http://{context.Request.Host.Value}", UriKind.Absolute, out var host)
        && ServiceHosts.IsLoopback(host);

    private static async Task WriteAsync(HttpContext context, TurnResult result)
    {
        context.Response.StatusCode = result.Status;
        context.Response.ContentLength = result.Body.Length;
        if (!result.Body.IsEmpty)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            // Not the request's token: a body that was begun is finished or the connection is gone anyway.
            await context.Response.BodyWriter.WriteAsync(result.Body, CancellationToken.None);
        }
    }

    private static string? CorrelationId(HttpContext context) =>
        LogText.Id(context.Request.Headers["MS-CV"].ToString()) is { Length: > 0 } id ? id : null;

    private void Refuse(HttpContext context, Refusal refusal, string? token, Activity? activity)
    {
        context.Response.StatusCode = refusal.Status;
        if (refusal.Status is 401)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (!logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        var claims = RefusedClaims.Of(token);
        var host = Uri.TryCreate(activity?.ServiceUrl, UriKind.Absolute, out var url)
            ? LogText.Id(url.IdnHost)
            : null;
        LogRefused(
            refusal.Status,
            refusal.Reason,
            claims,
            LogText.Id(activity?.ChannelId),
            host,
            LogText.Id(activity?.Id),
            CorrelationId(context)
        );
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Refused an activity with {Status}: {Reason}. Token {Claims}; channel {ChannelId}, service host {ServiceHost}, activity {ActivityId}, MS-CV {CorrelationId}."
    )]
    private partial void LogRefused(
        int status,
        string reason,
        RefusedClaims? claims,
        string? channelId,
        string? serviceHost,
        string? activityId,
        string? correlationId
    );

    private sealed record Refusal(int Status, string Reason);
}
