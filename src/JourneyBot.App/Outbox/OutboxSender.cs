using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace JourneyBot.App.Outbox;

/// <summary>
/// Sends what is in the outbox for as long as the program runs: in order within a conversation, many conversations at a time, awake as
/// soon as a turn commits. Quartz sees to it that only one works at a time.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class OutboxSender(
    IDbContextFactory<JourneyDb> databases,
    Delivery delivery,
    OutboxSignal signal,
    IStoreDatabase store,
    TimeProvider clock,
    ILogger<OutboxSender> logger
) : IJob
{
    public static readonly JobKey Key = new("drain", "outbox");

    private const int AtOnce = 16;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RecoverEvery = TimeSpan.FromSeconds(5);

    // Longer than the longest delivery, which opens a chat and then posts, half a minute each, or uploads a file: a sender checks its lease
    // before it posts, so a lease that is over means a dead sender.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly string _me = $"{Environment.MachineName}:{Environment.ProcessId}";
    private readonly HashSet<Task> _underWay = [];
    private readonly ConversationPace _pace = new();
    private DateTimeOffset _recoverAt;

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await RunAsync(cancellationToken);

    /// <summary>Works until it is cancelled, then finishes what is under way.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A store of one process can only have been left by a process that is no more: its leases need not be waited for.
        await RecoverAsync(store.LocksRows ? TimeSpan.Zero : Lease, cancellationToken);
        _recoverAt = clock.GetUtcNow() + RecoverEvery;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await DrainAsync(cancellationToken);
                await signal.WaitAsync(Idle, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogStopping(_underWay.Count);
        }
        finally
        {
            await Task.WhenAll(_underWay);
        }
    }

    /// <summary>Sends what is due, until nothing is due and nothing is under way.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        do
        {
            if (clock.GetUtcNow() >= _recoverAt)
            {
                await RecoverAsync(TimeSpan.Zero, cancellationToken);
                _recoverAt = clock.GetUtcNow() + RecoverEvery;
            }
        } while (await StepAsync(cancellationToken));
    }

    // False when there was nothing to do.
    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var claimed = _underWay.Count < AtOnce ? await ClaimAsync(cancellationToken) : [];
        foreach (var message in claimed)
        {
            _underWay.Add(SendAsync(message));
        }

        if (_underWay.Count == 0)
        {
            return false;
        }

        // Either all that is due was taken or no more fits; asking the store again before something happens would only cost a transaction.
        using var stopWaiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = signal.WaitAsync(Idle, stopWaiting.Token);
        await Task.WhenAny([.. _underWay, woken]);
        await stopWaiting.CancelAsync();
        await woken.ContinueWith(_ => { }, TaskScheduler.Default);
        _underWay.RemoveWhere(t => t.IsCompleted);
        return true;
    }

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Store.Sending.Outbox.ClaimAsync(
            db,
            new OutboxClaim(_me, clock.GetUtcNow(), Lease, AtOnce - _underWay.Count),
            cancellationToken
        );
    }

    private async Task RecoverAsync(TimeSpan ahead, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var moved = await Store.Sending.Outbox.RecoverAsync(
            db,
            clock.GetUtcNow() + ahead,
            cancellationToken
        );
        if (moved > 0)
        {
            LogRecovered(moved);
        }
    }

    // Once claimed, a message is sent and settled even while the program stops: its outcome must not become unknown.
    private async Task SendAsync(OutboxMessage message)
    {
        try
        {
            LogClaimed(message.Id, message.Kind);
            var settlement = await delivery.DeliverAsync(message, CancellationToken.None);
            LogAnswered(message.Id, settlement.State);
            await SettleAsync(
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
        }
    }

    private async Task SettleAsync(Settlement settlement)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var lost = await Store.Sending.Outbox.SettleAsync(
            db,
            [settlement],
            clock.GetUtcNow(),
            CancellationToken.None
        );
        LogSettled(settlement.Message.Id);
        if (lost.Count > 0)
        {
            LogLost(settlement.Message.Id);
        }
        else if (settlement.State is not OutboxState.Sent)
        {
            LogNotSent(
                settlement.Message.Id,
                settlement.Message.Kind,
                settlement.State,
                settlement.Error
            );
        }
    }

    [LoggerMessage(LogLevel.Debug, "Claimed message {MessageId} ({Kind}).")]
    private partial void LogClaimed(long messageId, string kind);

    [LoggerMessage(LogLevel.Debug, "Message {MessageId} was tried and is to be {State}.")]
    private partial void LogAnswered(long messageId, OutboxState state);

    [LoggerMessage(LogLevel.Debug, "Settled message {MessageId}.")]
    private partial void LogSettled(long messageId);

    [LoggerMessage(LogLevel.Information, "The sender stops; {Count} messages are still under way.")]
    private partial void LogStopping(int count);

    [LoggerMessage(LogLevel.Warning, "{Count} messages of a sender that died were decided.")]
    private partial void LogRecovered(int count);

    [LoggerMessage(LogLevel.Error, "Message {MessageId} ({Kind}) could not be sent.")]
    private partial void LogFailed(Exception problem, long messageId, string kind);

    [LoggerMessage(
        LogLevel.Warning,
        "Message {MessageId} was settled by another sender meanwhile."
    )]
    private partial void LogLost(long messageId);

    [LoggerMessage(LogLevel.Information, "Message {MessageId} ({Kind}) is {State}: {Code}.")]
    private partial void LogNotSent(long messageId, string kind, OutboxState state, string? code);
}
