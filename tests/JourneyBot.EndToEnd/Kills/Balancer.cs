namespace JourneyBot.EndToEnd.Kills;

/// <summary>Teams' end of the line: sends each activity to one replica or another, and again until somebody takes it.</summary>
internal sealed class Balancer(IReadOnlyList<Uri> replicas) : HttpMessageHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    // Teams hangs up, and sends the same again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpMessageInvoker _wire = new(new SocketsHttpHandler());
    private int _turn;
    private int _repeats;

    /// <summary>How often something had to be sent again.</summary>
    public int Repeats => _repeats;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        while (true)
        {
            var replica = replicas[Interlocked.Increment(ref _turn) % replicas.Count];
            if (await TryAsync(replica, request, body, cancellationToken) is { } response)
            {
                return response;
            }

            Interlocked.Increment(ref _repeats);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _wire.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage?> TryAsync(
        Uri replica,
        HttpRequestMessage request,
        byte[] body,
        CancellationToken cancellationToken
    )
    {
        using var copy = new HttpRequestMessage(
            request.Method,
            new Uri(replica, request.RequestUri!.PathAndQuery)
        );
        copy.Content = new ByteArrayContent(body);
        copy.Content.Headers.ContentType = request.Content!.Headers.ContentType;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var response = await _wire.SendAsync(copy, patience.Token);
            if ((int)response.StatusCode < 500)
            {
                return response;
            }

            response.Dispose();
        }
        catch (HttpRequestException)
        {
            // It died, is not there yet, or hung up in the middle: Teams sends it again.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It stands still.
        }

        return null;
    }
}
