using JourneyBot.Store.Sending;

namespace JourneyBot.App.Outbox;

/// <summary>
/// Sends one tenant's messages: in order within a conversation, many conversations at a time, awake as soon as a turn commits. It works
/// while it holds the tenant's lease and waits while another replica does.
/// </summary>
internal sealed partial class TenantDrain(
    TenantQueue queue,
    SenderLease lease,
    Courier courier,
    Wake wake,
    ILogger<TenantDrain> logger
) : IDisposable
{
    private readonly TimeProvider _clock = queue.Clock;
    private const int AtOnce = 16;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Standby = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RecoverEvery = TimeSpan.FromSeconds(5);
    private long? _recoveredAt;
    private bool _isInTrouble;

    /// <summary>Works until it is cancelled, then finishes what is under way.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await WorkAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogStopping(courier.Count);
        }
        finally
        {
            await FinishAsync();
        }
    }

    /// <summary>Sends what is due, until nothing is due and nothing is under way.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await lease.TakeAsync(cancellationToken);
        while (await lease.KeepAsync(cancellationToken))
        {
            var next = await StepAsync(cancellationToken);
            if (courier.Count == 0 && next != TimeSpan.Zero)
            {
                return;
            }

            await wake.WaitAsync(next, cancellationToken);
        }
    }

    public void Dispose() => wake.Dispose();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What was begun under the lease before has to end before it counts as abandoned.
            await courier.FinishAsync();
            await SettleAsync(cancellationToken);
            if (!await lease.TakeAsync(cancellationToken))
            {
                await Task.Delay(Standby, _clock, cancellationToken);
                return;
            }

            LogRecovered(await queue.RecoverAllAsync(cancellationToken));
            while (
                !cancellationToken.IsCancellationRequested
                && await lease.KeepAsync(cancellationToken)
            )
            {
                await wake.WaitAsync(await StepAsync(cancellationToken), cancellationToken);
            }
        }
#pragma warning disable CA1031 // The edge of the job: whatever the store's trouble is, what is known about sent messages must outlive it.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (!_isInTrouble)
            {
                LogTrouble(problem);
                _isInTrouble = true;
            }

            await Task.Delay(Idle, _clock, cancellationToken);
        }
    }

    // Returns how long there is nothing to do unless something happens.
    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        // By the monotonic clock: this is also what puts right what a clock that was set back left far in the future.
        if (_recoveredAt is not { } last || _clock.GetElapsedTime(last) >= RecoverEvery)
        {
            LogRecovered(await queue.RecoverAsync(cancellationToken));
            _recoveredAt = _clock.GetTimestamp();
        }

        var turn = await SettleAndClaimAsync(cancellationToken);
        if (_isInTrouble)
        {
            _isInTrouble = false;
            LogTroubleOver();
        }

        foreach (var message in turn.Claimed)
        {
            courier.Send(message, wake);
        }

        var pause = courier.Health.Pause;
        var due = turn.NextDue - _clock.GetUtcNow() ?? Idle;
        var next = pause > due ? pause : due;
        return TimeSpan.FromTicks(Math.Clamp(next.Ticks, 0, Idle.Ticks));
    }

    private Task<OutboxTurn> SettleAsync(CancellationToken cancellationToken) =>
        TurnAsync(room: 0, cancellationToken);

    private Task<OutboxTurn> SettleAndClaimAsync(CancellationToken cancellationToken)
    {
        // What has finished is taken back in the same transaction and leaves room for others.
        var room = courier.Health.Allow(AtOnce - courier.UnderWay);
        return TurnAsync(Math.Max(0, room), cancellationToken);
    }

    private async Task<OutboxTurn> TurnAsync(int room, CancellationToken cancellationToken)
    {
        var settled = courier.TakeFinished();
        try
        {
            var turn = await queue.TurnAsync(settled, room, cancellationToken);
            Say(settled, turn.Lost);
            return turn;
        }
        catch
        {
            courier.PutBack(settled);
            throw;
        }
    }

    // A clean stop: everything under way ends, is written down, and another replica may begin.
    private async Task FinishAsync()
    {
        await courier.FinishAsync();
        try
        {
            await SettleAsync(CancellationToken.None);
            await lease.ReleaseAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // The program ends either way; what could not be written down is decided by its lease.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogTrouble(problem);
        }
    }

    private void Say(List<Settlement> settled, IReadOnlyList<Settlement> lost)
    {
        foreach (var settlement in settled)
        {
            LogSettled(settlement.Message.Id);
            if (lost.Contains(settlement))
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
    }

    private void LogRecovered(int count)
    {
        if (count > 0)
        {
            LogDecided(count);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Settled message {MessageId}.")]
    private partial void LogSettled(long messageId);

    [LoggerMessage(LogLevel.Information, "The sender stops; {Count} messages are still under way.")]
    private partial void LogStopping(int count);

    [LoggerMessage(LogLevel.Warning, "{Count} messages of a sender that died were decided.")]
    private partial void LogDecided(int count);

    [LoggerMessage(LogLevel.Warning, "The sender can't use the store; trying again.")]
    private partial void LogTrouble(Exception problem);

    [LoggerMessage(LogLevel.Information, "The sender can use the store again.")]
    private partial void LogTroubleOver();

    [LoggerMessage(
        LogLevel.Warning,
        "Message {MessageId} was settled by another sender meanwhile."
    )]
    private partial void LogLost(long messageId);

    [LoggerMessage(LogLevel.Information, "Message {MessageId} ({Kind}) is {State}: {Code}.")]
    private partial void LogNotSent(long messageId, string kind, OutboxState state, string? code);
}
