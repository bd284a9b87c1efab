using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace JourneyBot.TestKit.Postgres;

/// <summary>
/// A way to a server over the network that can swallow everything, as a firewall does that drops packets: it goes on taking calls, and
/// neither end is told. What was connected before stays deaf for good, even when new calls get through again.
/// </summary>
internal sealed class SilentWay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly string? _server;
    private readonly Task _taking;
    private volatile bool _isSilent;
    private volatile int _silences;

    /// <summary>Takes calls at once.</summary>
    /// <param name="server">The server's socket; null where nobody ever answers.</param>
    public SilentWay(string? server)
    {
        _server = server;
        _listener.Start();
        _taking = TakeAsync();
    }

    /// <summary>What a connection string says to come by here.</summary>
    public string Address =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port}"
        );

    /// <summary>Swallows everything from now on.</summary>
    public void GoSilent()
    {
        _isSilent = true;
        Interlocked.Increment(ref _silences);
    }

    /// <summary>New calls get through again.</summary>
    public void LetThrough() => _isSilent = false;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _taking;
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        _end.Dispose();
    }

    private async Task TakeAsync()
    {
        List<Task> under = [];
        try
        {
            while (true)
            {
                var caller = await _listener.AcceptSocketAsync(_end.Token);
                _sockets.Add(caller);
                if (_server is not null && !_isSilent)
                {
                    under.Add(ConnectAsync(caller, _server, _silences));
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(under);
        }
    }

    private async Task ConnectAsync(Socket caller, string path, int since)
    {
        var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _sockets.Add(server);
        try
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(path), _end.Token);
            await Task.WhenAny(
                CarryAsync(caller, server, since),
                CarryAsync(server, caller, since)
            );
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            // The server is not there, or the test is over.
        }

        if (since == _silences)
        {
            caller.Dispose();
            server.Dispose();
        }
    }

    // Ends when one side does. Where it went silent meanwhile it takes nothing more, and both sides stay open.
    private async Task CarryAsync(Socket from, Socket to, int since)
    {
        var buffer = new byte[16_384];
        try
        {
            while (true)
            {
                var count = await from.ReceiveAsync(buffer, _end.Token);
                if (since != _silences)
                {
                    await Task.Delay(Timeout.Infinite, _end.Token);
                }

                if (count == 0)
                {
                    return;
                }

                await to.SendAsync(buffer.AsMemory(0, count), _end.Token);
            }
        }
        catch (Exception over)
            when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One side broke off, or the test is over.
        }
    }
}
