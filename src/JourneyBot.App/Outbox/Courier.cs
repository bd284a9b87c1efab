using System.Collections.Concurrent;
using JourneyBot.Store.Sending;

namespace JourneyBot.App.Outbox;

/// <summary>Delivers claimed messages side by side and collects what became of them.</summary>
internal sealed partial class Courier(
    Delivery delivery,
    SendRight right,
    TimeProvider clock,
    ILogger<Courier> logger
)
{
    private readonly ConcurrentDictionary<long, Task> _underWay = new();
    private readonly ConcurrentQueue<Settlement> _finished = new();
    private int _count;
    private readonly ConversationPace _pace = new();

    public TenantHealth Health { get; } = new(clock);

    /// <summary>How many were given to it and not taken back settled.</summary>
    public int Count => _count + _finished.Count;

    public int UnderWay => _count;

    public async Task FinishAsync() => await Task.WhenAll(_underWay.Values);

    /// <summary>Begins to deliver; once claimed, a message is delivered even while the program stops: its outcome must not become unknown.</summary>
    public void Send(OutboxMessage message, Wake wake)
    {
        Interlocked.Increment(ref _count);
        _underWay[message.Id] = SendAsync(message, wake);
    }

    public List<Settlement> TakeFinished()
    {
        var taken = new List<Settlement>();
        while (_finished.TryDequeue(out var settlement))
        {
            _underWay.TryRemove(settlement.Message.Id, out _);
            taken.Add(settlement);
        }

        return taken;
    }

    /// <summary>What could not be written down stays known until it can.</summary>
    public void PutBack(IEnumerable<Settlement> settlements)
    {
        foreach (var settlement in settlements)
        {
            _finished.Enqueue(settlement);
        }
    }

    private async Task SendAsync(OutboxMessage message, Wake wake)
    {
        try
        {
            LogClaimed(message.Id, message.Kind);
            var settlement = await delivery.DeliverAsync(message, right, CancellationToken.None);
            LogAnswered(message.Id, settlement.State);
            // It says nothing about Teams.
            if (message.Action is not OutboxAction.Act)
            {
                Health.Note(settlement);
            }

            _finished.Enqueue(
                settlement with
                {
                    NextNotBefore = _pace.NextAfter(message.ConversationKey, clock.GetUtcNow()),
                }
            );
        }
#pragma warning disable CA1031 // The edge of the job: a bug with one message must not stop all others; its lease decides what becomes of it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(problem, message.Id, message.Kind);
            _underWay.TryRemove(message.Id, out _);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
            wake.Set();
        }
    }

    [LoggerMessage(LogLevel.Debug, "Claimed message {MessageId} ({Kind}).")]
    private partial void LogClaimed(long messageId, string kind);

    [LoggerMessage(LogLevel.Debug, "Message {MessageId} was tried and is to be {State}.")]
    private partial void LogAnswered(long messageId, OutboxState state);

    [LoggerMessage(LogLevel.Error, "Message {MessageId} ({Kind}) could not be sent.")]
    private partial void LogFailed(Exception problem, long messageId, string kind);
}
