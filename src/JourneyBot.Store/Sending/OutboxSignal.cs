using System.Collections.Concurrent;
using System.Threading.Channels;

namespace JourneyBot.Store.Sending;

/// <summary>Wakes senders as soon as a transaction with new messages was committed, here or in another replica.</summary>
public sealed class OutboxSignal(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Wake, string?> _waiting = new();

    /// <summary>Called with the tenant of every signal; null where nobody knows which.</summary>
    public Action<string?>? Heard { get; set; }

    /// <summary>Called when another replica has ended its jobs.</summary>
    public Action? ReplicaStopped { get; set; }

    internal void SayReplicaStopped()
    {
        ReplicaStopped?.Invoke();
        Set();
    }

    /// <summary>There is something to do for a tenant, or for any where none is named.</summary>
    public void Set(string? tenantId = null)
    {
        Heard?.Invoke(tenantId);
        foreach (var (wake, tenant) in _waiting)
        {
            if (tenantId is null || tenant is null || string.Equals(tenant, tenantId, Ordinal))
            {
                wake.Set();
            }
        }
    }

    /// <summary>Hears of a tenant's messages, or of all where none is named, until it is disposed.</summary>
    public Wake Listen(string? tenantId)
    {
        var wake = new Wake(clock, w => _waiting.TryRemove(w, out _));
        _waiting[wake] = tenantId;
        return wake;
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;
}

/// <summary>What one sender waits on; signals given before it waits are one signal, and are not lost.</summary>
public sealed class Wake : IDisposable
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly TimeProvider _clock;
    private readonly Action<Wake> _leave;

    internal Wake(TimeProvider clock, Action<Wake> leave) => (_clock, _leave) = (clock, leave);

    public void Set() => _channel.Writer.TryWrite(true);

    /// <summary>True as soon as it was signalled, false when nothing came for <paramref name="atMost"/>.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (_channel.Reader.TryRead(out _))
        {
            return true;
        }

        using var timeout = new CancellationTokenSource(atMost, _clock);
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

    public void Dispose() => _leave(this);
}
