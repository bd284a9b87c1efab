using System.Collections.Concurrent;
using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace JourneyBot.App.Outbox;

/// <summary>Sees to it that every tenant that has anything to send has its job, the first message of a new tenant included.</summary>
internal sealed partial class DrainJobs(
    ISchedulerFactory schedulers,
    IDbContextFactory<JourneyDb> databases,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<DrainJobs> logger
) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    // Should a job ever fall over, the next firing picks it up.
    private static readonly TimeSpan FireEvery = TimeSpan.FromSeconds(5);
    private volatile bool _stopped;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = signal.Listen(tenantId: null);
        signal.Heard += OnHeard;
        signal.ReplicaStopped += OnStopped;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                await WaitAsync(wake, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The edge of this loop: whatever stopped it, it looks again.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                LogTrouble(problem);
                await Task.Delay(FireEvery, clock, stoppingToken);
            }
        }

        signal.Heard -= OnHeard;
        signal.ReplicaStopped -= OnStopped;
    }

    private void OnHeard(string? tenantId)
    {
        if (tenantId is not null)
        {
            _known.TryAdd(tenantId, value: false);
        }
    }

    private void OnStopped() => _stopped = true;

    // The replica that sent for everybody stopped: whoever is first goes on, and Quartz need not find out by itself.
    private async Task TakeOverAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        _stopped = false;
        foreach (var tenant in _known.Keys)
        {
            await scheduler.TriggerJob(
                OutboxSender.KeyOf(tenant),
                cancellationToken: cancellationToken
            );
        }
    }

    // Most signals are of tenants that have their job.
    private async Task WaitAsync(Wake wake, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + LookEvery;
        while (
            clock.GetUtcNow() is var now
            && now < until
            && await wake.WaitAsync(until - now, cancellationToken)
        )
        {
            if (_stopped || _known.Values.Contains(false))
            {
                return;
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            foreach (var tenant in await Store.Sending.Outbox.TenantsAsync(db, cancellationToken))
            {
                _known.TryAdd(tenant, value: false);
            }
        }

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var (tenant, _) in _known.Where(k => !k.Value))
        {
            await AddAsync(scheduler, tenant, cancellationToken);
            _known[tenant] = true;
        }

        if (_stopped)
        {
            await TakeOverAsync(scheduler, cancellationToken);
        }
    }

    private async Task AddAsync(
        IScheduler scheduler,
        string tenantId,
        CancellationToken cancellationToken
    )
    {
        var job = OutboxSender.KeyOf(tenantId);
        if (!await scheduler.Exists(job, cancellationToken))
        {
            await scheduler.AddJob(
                JobBuilder
                    .Create<OutboxSender>()
                    .WithIdentity(job)
                    .StoreDurably()
                    .RequestRecovery()
                    .Build(),
                AddJobOptions.Replacing,
                cancellationToken
            );
        }

        // By the clock that all replicas share: a machine whose own is ahead would begin to send that much later.
        var trigger = TriggerBuilder
            .Create(clock)
            .ForJob(job)
            .WithIdentity(tenantId, OutboxSender.Group)
            .StartNow()
            .WithSimpleSchedule(every =>
                every
                    .WithInterval(FireEvery)
                    .RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)
            )
            .Build();
        var stored = await scheduler.ScheduleTrigger(
            trigger,
            TriggerConflict.Keep,
            cancellationToken
        );
        // One of a clock that was ahead and was set back since would wait until then.
        if (stored.NextFireTimeUtc > clock.GetUtcNow() + FireEvery)
        {
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The senders could not be looked after; trying again.")]
    private partial void LogTrouble(Exception problem);
}
