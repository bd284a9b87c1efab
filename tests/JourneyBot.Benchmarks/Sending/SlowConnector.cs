using System.Diagnostics;
using JourneyBot.Benchmarks.Turns;
using Microsoft.AspNetCore.Http;

namespace JourneyBot.Benchmarks.Sending;

/// <summary>Takes every message at once and answers after 20 ms.</summary>
internal sealed class SlowConnector : IAsyncDisposable
{
    private static readonly byte[] Answer = """{"id":"1763766611999"}"""u8.ToArray();
    private readonly SemaphoreSlim _arrived = new(0);
    private FakeConnector? _host;
    private int _count;
    private int _waitedFor;

    public int Port => _host!.Port;

    public int Count => Volatile.Read(ref _count);

    /// <summary>When the newest message came, as a timestamp.</summary>
    public long LastArrival { get; private set; }

    public static async Task<SlowConnector> StartAsync()
    {
        var connector = new SlowConnector();
        connector._host = await FakeConnector.StartAsync(connector.AnswerAsync);
        return connector;
    }

    /// <summary>Until so many have come since the start.</summary>
    public async Task WaitAsync(int count)
    {
        while (_waitedFor < count)
        {
            await _arrived.WaitAsync();
            _waitedFor++;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        LastArrival = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref _count);
        _arrived.Release();
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await Task.Delay(TimeSpan.FromMilliseconds(20), context.RequestAborted);
        await FakeConnector.AnswerAsync(context, Answer);
    }
}
