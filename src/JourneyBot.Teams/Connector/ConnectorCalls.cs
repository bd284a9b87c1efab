using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JourneyBot.Teams.Connector;

/// <summary>Makes calls: address checked, token attached, answer sorted into done, refused or unknown.</summary>
internal sealed class ConnectorCalls(
    HttpClient http,
    ServiceHosts hosts,
    TokenSource tokens,
    TimeProvider clock
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly MediaTypeHeaderValue Json = new("application/json")
    {
        CharSet = "utf-8",
    };

    public Task<CallOutcome<T>> CallAsync<T>(
        ConnectorCall call,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : class =>
        CallAsync(
            call,
            body => body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, type),
            cancellationToken
        );

    public async Task<CallOutcome<T>> CallAsync<T>(
        ConnectorCall call,
        Func<ReadOnlyMemory<byte>, T?> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var outcome = await CallOnceAsync(call, read, cancellationToken);
        if (outcome.Refused is { Kind: RefusalKind.NotRegistered } && !hosts.IsLoopbackOnly)
        {
            tokens.Forget();
            outcome = await CallOnceAsync(call, read, cancellationToken);
        }

        return outcome.Refused is { } refused && Elsewhere(refused, call.ServiceUrl) is { } other
            ? await CallElsewhereAsync(
                call with
                {
                    ServiceUrl = other,
                },
                outcome,
                read,
                cancellationToken
            )
            : outcome;
    }

    // A refusal had no effect, so the call may be made again.
    private static string? Elsewhere(RefusedCall refused, string serviceUrl) =>
        refused switch
        {
            // A tenant of the US government community cloud has its own host, which only the refusal tells.
            { Kind: RefusalKind.WrongHost } => ServiceHosts.OtherHost(serviceUrl),
            // A tenant that moved to another region is refused at its old address, for no reason that fits.
            { Kind: RefusalKind.NotRegistered }
            or { Kind: RefusalKind.NotAllowed, Code: not "NotEnoughPermissions" } =>
                ServiceHosts.Global(serviceUrl),
            _ => null,
        };

    // What the first address said stands, unless the other one knows better.
    private async Task<CallOutcome<T>> CallElsewhereAsync<T>(
        ConnectorCall call,
        CallOutcome<T> first,
        Func<ReadOnlyMemory<byte>, T?> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var second = await CallOnceAsync(call, read, cancellationToken);
        if (second.Succeeded(out _) || first.Refused is { Kind: RefusalKind.WrongHost })
        {
            return second with { MovedTo = call.ServiceUrl };
        }

        return second.Unknown is null ? first : second;
    }

    private async Task<CallOutcome<T>> CallOnceAsync<T>(
        ConnectorCall call,
        Func<ReadOnlyMemory<byte>, T?> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (!hosts.TryResolve(call, out var address))
        {
            return new(new RefusedCall(RefusalKind.AddressNotAllowed, 0));
        }

        using var request = new HttpRequestMessage(call.Method, address);
        if (call.Body is { } body)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = Json;
        }

        var (mayCall, token) = await TokenAsync(cancellationToken);
        if (!mayCall)
        {
            return new(new RefusedCall(RefusalKind.NoToken, 0));
        }

        request.Headers.Authorization = token is null
            ? null
            : new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(request, read, cancellationToken);
    }

    private async Task<(bool MayCall, string? Token)> TokenAsync(
        CancellationToken cancellationToken
    )
    {
        if (hosts.IsLoopbackOnly)
        {
            return (true, null);
        }

        var token = await tokens.GetAsync(cancellationToken);
        return (token is not null, token);
    }

    private async Task<CallOutcome<T>> SendAsync<T>(
        HttpRequestMessage request,
        Func<ReadOnlyMemory<byte>, T?> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token,
            cancellationToken
        );
        try
        {
            using var response = await http.SendAsync(
                request,
                HttpCompletionOption.ResponseContentRead,
                either.Token
            );
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Sort(response, body, read, request.Method);
        }
        catch (HttpRequestException problem) when (NothingWasSent(problem))
        {
            return new(new RefusedCall(RefusalKind.NotReached, 0));
        }
        catch (HttpRequestException)
        {
            return new(new UnknownOutcome(0));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new UnknownOutcome(0));
        }
    }

    private CallOutcome<T> Sort<T>(
        HttpResponseMessage response,
        byte[] body,
        Func<ReadOnlyMemory<byte>, T?> read,
        HttpMethod method
    )
        where T : class
    {
        if (!response.IsSuccessStatusCode)
        {
            return Answers.Refusal<T>(response, body, method, clock.GetUtcNow());
        }

        try
        {
            return read(body) is { } value ? new(value) : Answers.NotUnderstood<T>(response);
        }
        catch (JsonException)
        {
            return Answers.NotUnderstood<T>(response);
        }
    }

    private static bool NothingWasSent(HttpRequestException problem) =>
        problem.HttpRequestError
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;
}
