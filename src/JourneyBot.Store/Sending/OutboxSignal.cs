using System.Threading.Channels;

namespace JourneyBot.Store.Sending;

/// <summary>Wakes the sender as soon as a transaction with new messages was committed.</summary>
public sealed class OutboxSignal(TimeProvider clock)
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Signals given before anybody waits are one signal, and are not lost.</summary>
    public void Set() => _channel.Writer.TryWrite(true);

    /// <summary>True as soon as it was signalled, false when nothing came for <paramref name="atMost"/>.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (_channel.Reader.TryRead(out _))
        {
            return true;
        }

        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            timeout.Token,
            cancellationToken
        );
        try
        {
            return await _channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
